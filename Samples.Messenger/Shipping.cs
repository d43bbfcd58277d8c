using Dispatching.Messenger;

namespace Orders;

/// <summary>Listens to orders, wherever they were placed. It knows nothing of brokers.</summary>
/// <param name="output">Where it says what it does.</param>
internal sealed class Shipping(TextWriter output)
{
    public Task ShipAsync(OrderPlaced order) => output.WriteLineAsync(
        $"Order {order.OrderId} of {order.Email} is shipped; it came from '{IncomingMessage.Current?.Origin ?? "PHP"}'.");
}
