using Autofac;
using Dispatching.Diagnostics;

namespace Compat.Moss;

/// <summary>
/// Registers a <see cref="MossDispatcher"/> and a <see cref="MossContainer"/>, one each a container. The container finds the services that
/// Autofac has under a name: <c>builder.RegisterType&lt;Mailer&gt;().Named&lt;object&gt;("mailer")</c>. In a lifetime scope both are
/// those of the scope, with the same listeners and components; services come from the scope.
/// </summary>
public sealed class MossModule : Module
{
    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder)
    {
        builder.Register(context => new Owned(context.Resolve<ILifetimeScope>())).SingleInstance();
        builder.Register(context => context.Resolve<Owned>().ContainerIn(context.Resolve<ILifetimeScope>()))
            .AsSelf().As<IMossContainer>().InstancePerLifetimeScope();
        builder.Register(context => context.Resolve<Owned>().DispatcherIn(
            context.Resolve<ILifetimeScope>(), context.Resolve<IMossContainer>())).InstancePerLifetimeScope();
        builder.Register(context => new ListenerListing("moss", context.Resolve<MossDispatcher>().GetListeners)).SingleInstance();
    }

    /// <summary>The dispatcher and the container of the lifetime scope in which the module is registered.</summary>
    private sealed class Owned
    {
        private readonly ILifetimeScope _owner;
        private readonly AutofacComponents _components;
        private readonly MossContainer _container;
        private readonly MossDispatcher _dispatcher;

        public Owned(ILifetimeScope owner)
        {
            _owner = owner;
            _components = new AutofacComponents(owner);
            _container = new MossContainer(_components);
            _dispatcher = new MossDispatcher(_container);
        }

        public MossContainer ContainerIn(ILifetimeScope scope) =>
            ReferenceEquals(scope, _owner) ? _container : _container.In(_components.In(scope));

        public MossDispatcher DispatcherIn(ILifetimeScope scope, IMossContainer container) =>
            ReferenceEquals(scope, _owner) && ReferenceEquals(container, _container) ? _dispatcher : _dispatcher.In(container);
    }
}
