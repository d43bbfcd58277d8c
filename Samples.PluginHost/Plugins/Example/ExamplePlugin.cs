using Autofac;
using Dispatching;

namespace PluginHost.Plugins.Example;

/// <summary>The extension "example" of CiviCRM's page on its dispatcher: it says hello before the content of a page.</summary>
public sealed class ExamplePlugin : Module
{
    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder) =>
        builder.RegisterListeners<Greeting>(events => events.On<GenericEvent>("hook_civicrm_alterContent", greeting => greeting.SayHello));
}
