using Autofac;
using Dispatching.Diagnostics;

namespace Compat.Moss;

/// <summary>
/// Registers a <see cref="MossDispatcher"/> and a <see cref="MossContainer"/>, one each a container. The container finds the services that
/// Autofac has under a name: <c>builder.RegisterType&lt;Mailer&gt;().Named&lt;object&gt;("mailer")</c>.
/// </summary>
public sealed class MossModule : Module
{
    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder)
    {
        builder.Register(context => new MossContainer(new AutofacComponents(context.Resolve<ILifetimeScope>())))
            .AsSelf().As<IMossContainer>().SingleInstance();
        builder.Register(context => new MossDispatcher(context.Resolve<IMossContainer>())).SingleInstance();
        builder.Register(context => new ListenerListing("moss", context.Resolve<MossDispatcher>().GetListeners)).SingleInstance();
    }
}
