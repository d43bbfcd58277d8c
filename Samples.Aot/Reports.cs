using Dispatching.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Ahead;

internal sealed class Reports(List<string> heard, [FromKeyedServices("audit")] IEventDispatcher audit)
{
    public async ValueTask OnOrderShipped(OrderShipped e, CancellationToken cancellation)
    {
        heard.Add($"report {e.Number}");
        await audit.DispatchAsync(e, cancellation);
    }
}
