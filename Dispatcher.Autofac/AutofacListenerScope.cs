using Autofac;
using Autofac.Core;
using Autofac.Core.Lifetime;
using Dispatching.Container;
using Dispatching.Contracts;

namespace Dispatching;

/// <summary>A lifetime scope as a dispatcher sees it.</summary>
internal sealed class AutofacListenerScope(ILifetimeScope scope) : ListenerScope
{
    protected override ListenerScope? Outer => (scope as ISharingLifetimeScope)?.ParentLifetimeScope?.ResolveOptional<ListenerScope>();

    public override bool CanMake(Type service) => scope.ComponentRegistry.IsRegistered(new TypedService(service));

    public override bool IsScoped(Type service) =>
        scope.ComponentRegistry.TryGetRegistration(new TypedService(service), out IComponentRegistration? registration)
        && registration is { Sharing: InstanceSharing.Shared, Lifetime: CurrentScopeLifetime };

    protected override object MakeService(Type service) => scope.Resolve(service);

    protected override IEventDispatcher? FindDispatcher(string name)
    {
        try
        {
            return name.Length == 0 ? scope.Resolve<IEventDispatcher>() : scope.ResolveNamed<IEventDispatcher>(name);
        }
        catch (DependencyResolutionException)
        {
            // What decorates it dispatches while it is made.
            return null;
        }
    }

    protected override bool IsOfContainer(Exception exception) => exception is DependencyResolutionException;
}
