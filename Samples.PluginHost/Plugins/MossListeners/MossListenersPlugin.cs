using Autofac;
using Compat.Moss;
using PluginHost.Systems;

namespace PluginHost.Plugins.MossListeners;

/// <summary>The closures and component listeners of Moss's page.</summary>
public sealed class MossListenersPlugin : Module
{
    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterModule<MossModule>();
        builder.RegisterType<Audit>().Named<object>("audit").SingleInstance();
        builder.RegisterType<MossSystem>().As<IEventSystem>();
        builder.RegisterBuildCallback(scope => Register(scope.Resolve<MossDispatcher>()));
    }

    private static void Register(MossDispatcher dispatcher)
    {
        dispatcher.Register("foo", (_, _, _) => "ClosureListenerResult");
        dispatcher.Register(["bar", "foo:exception"], new Listener("audit", "Note", "heard", "@Subject", "@Message"));
        dispatcher.Register("foo:before", (_, subject, _) => subject is "bad" ? throw new FormatException("bad subject") : subject);
    }
}
