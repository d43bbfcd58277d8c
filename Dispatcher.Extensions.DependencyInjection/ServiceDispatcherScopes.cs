using Dispatching.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatching;

/// <summary>Opens scopes of services to dispatch in.</summary>
internal sealed class ServiceDispatcherScopes(IServiceScopeFactory scopes) : IDispatcherScopes
{
    public DispatcherScope Begin()
    {
        AsyncServiceScope scope = scopes.CreateAsyncScope();
        return new DispatcherScope(scope, name => name is null
            ? scope.ServiceProvider.GetRequiredService<IEventDispatcher>()
            : scope.ServiceProvider.GetRequiredKeyedService<IEventDispatcher>(name));
    }
}
