using Autofac;
using Dispatching.Diagnostics;

namespace Compat.Yii;

/// <summary>
/// Registers the <see cref="EventRegistry"/> and the <see cref="Application"/>, one each a container, and a
/// <see cref="HandlerCatalogue"/>. When the container is built they become those of the static face, <see cref="Yii"/>.
/// </summary>
public sealed class YiiModule : Module
{
    /// <summary>Whether the static face shall be the container's. Programs with several containers set it for one.</summary>
    public bool IsStaticFace { get; init; } = true;

    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterType<EventRegistry>().SingleInstance();
        builder.Register(context => new Application(context.Resolve<EventRegistry>()))
            .SingleInstance().IfNotRegistered(typeof(Application));
        builder.Register(context => Listing(context.Resolve<Application>(), context.Resolve<EventRegistry>())).SingleInstance();
        builder.RegisterType<HandlerCatalogue>().SingleInstance().IfNotRegistered(typeof(HandlerCatalogue));
        if (IsStaticFace)
            builder.RegisterBuildCallback(scope => Yii.Use(scope.Resolve<EventRegistry>(), scope.Resolve<Application>()));
    }

    // Global events, and those of classes.
    private static ListenerListing Listing(Application app, EventRegistry classes) =>
        new("yii", () => app.GetListeners().Concat(classes.GetListeners()).ToDictionary(StringComparer.Ordinal));
}
