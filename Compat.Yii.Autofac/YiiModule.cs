using Autofac;
using Autofac.Core;

namespace Compat.Yii;

/// <summary>
/// Registers the <see cref="EventRegistry"/> and the <see cref="Application"/>, one each a container, and a
/// <see cref="HandlerCatalogue"/>. When the container is built they become those of the static face, <see cref="Yii"/>; in a lifetime
/// scope, until it ends.
/// </summary>
public sealed class YiiModule : Module
{
    /// <summary>Whether the static face shall be the container's. Programs with several containers set it for one.</summary>
    public bool IsStaticFace { get; init; } = true;

    /// <summary>
    /// Whether each lifetime scope has a registry and an application of its own: they belong to a request, as in PHP, and ported code that
    /// uses the static face is called between <see cref="Yii.Enter"/> and its end.
    /// </summary>
    public bool IsPerRequest { get; init; }

    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterType<HandlerCatalogue>().SingleInstance().IfNotRegistered(typeof(HandlerCatalogue));
        if (IsPerRequest)
        {
            builder.RegisterType<EventRegistry>().InstancePerLifetimeScope();
            builder.Register(context => new Application(context.Resolve<EventRegistry>()))
                .InstancePerLifetimeScope().IfNotRegistered(typeof(Application));
            return;
        }

        builder.RegisterType<EventRegistry>().SingleInstance();
        builder.Register(context => new Application(context.Resolve<EventRegistry>()))
            .SingleInstance().IfNotRegistered(typeof(Application));
        builder.Register(context => YiiListing.Of(context.Resolve<Application>(), context.Resolve<EventRegistry>())).SingleInstance();
        if (IsStaticFace)
            builder.RegisterBuildCallback(Use);
    }

    private static void Use(ILifetimeScope scope)
    {
        var events = scope.Resolve<EventRegistry>();
        var app = scope.Resolve<Application>();
        if (scope is ISharingLifetimeScope { ParentLifetimeScope: not null })
            scope.Disposer.AddInstanceForDisposal(Yii.UseUntilDisposed(events, app));
        else
            Yii.Use(events, app);
    }
}
