using Autofac;
using Dispatching.Contracts;

namespace Dispatching;

/// <summary>Opens lifetime scopes to dispatch in.</summary>
internal sealed class AutofacDispatcherScopes(ILifetimeScope container) : IDispatcherScopes
{
    public DispatcherScope Begin()
    {
        ILifetimeScope scope = container.BeginLifetimeScope();
        return new DispatcherScope(
            scope, name => name is null ? scope.Resolve<IEventDispatcher>() : scope.ResolveNamed<IEventDispatcher>(name));
    }
}
