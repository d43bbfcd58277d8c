namespace Orders;

/// <summary>The event that both sides know: in PHP it is <c>App\Event\OrderPlaced</c>.</summary>
/// <param name="OrderId">The order's number.</param>
/// <param name="Email">Who ordered.</param>
public sealed record OrderPlaced(int OrderId, string Email);
