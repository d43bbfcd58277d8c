namespace Ahead;

internal sealed class Invoices(List<string> heard)
{
    public void Write(OrderPlaced e) => heard.Add($"write {e.Number}");

    public async Task Settle(OrderPlaced e, CancellationToken cancellation)
    {
        await Task.Yield();
        cancellation.ThrowIfCancellationRequested();
        heard.Add($"settle {e.Number}");
    }

    public void Close(OrderShipped e) => heard.Add($"close {e.Number}");
}
