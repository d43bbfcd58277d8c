using Autofac;
using Compat.Yii;
using PluginHost.Systems;

namespace PluginHost.Plugins.YiiMailer;

/// <summary>The mailer, and three that track what it sends: at the object, at the class, and for all.</summary>
public sealed class YiiMailerPlugin : Module
{
    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterModule<YiiModule>();
        builder.RegisterType<YiiSystem>().As<IEventSystem>();
        builder.RegisterType<Mailer>().SingleInstance()
            .OnActivated(made => made.Instance.On<MessageEvent>(Mailer.EventMessageSent, TrackInstance));
        builder.RegisterBuildCallback(scope =>
        {
            scope.Resolve<EventRegistry>().Class(typeof(Mailer)).On<MessageEvent>(Mailer.EventMessageSent, TrackClass);
            var app = scope.Resolve<Application>();
            app.On<MessageEvent>("mail.sent", TrackGlobally);
            app.On<LineEvent>(
                "mail.send",
                e => e.Arguments["trackedBy"] = scope.Resolve<Mailer>().Send(e.Arguments["message"] as string ?? ""));
        });
    }

    private static void TrackInstance(MessageEvent e) => e.TrackedBy.Add($"this mailer: {e.Message}");

    private static void TrackClass(MessageEvent e) => e.TrackedBy.Add($"every {e.Sender!.GetType().Name}");

    private static void TrackGlobally(MessageEvent e) => e.TrackedBy.Add("everybody");
}
