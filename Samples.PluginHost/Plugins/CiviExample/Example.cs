using Compat.Civi;

#pragma warning disable CA1707 // Functions for hooks are called as CiviCRM calls them.

namespace PluginHost.Plugins.CiviExample;

/// <summary>
/// The extension "example" of CiviCRM's page on its dispatcher: it listens by the config hook, and by the container hook.
/// </summary>
public sealed class Example : CiviModule
{
    private const string AlterContent = "hook_civicrm_alterContent";

    private readonly string _greeting = "hello ";

    /// <summary>The first way: a flag, since the hook may run several times.</summary>
    /// <param name="config">The configuration.</param>
    public void civicrm_config(ref object? config)
    {
        if (Civi.Statics.TryAdd("example_civicrm_config", 1))
            Civi.Dispatcher().AddListener(AlterContent, SayHello);
    }

    /// <summary>The second way.</summary>
    /// <param name="container">What is set up.</param>
    public void civicrm_container(CiviContainer container)
    {
        ArgumentNullException.ThrowIfNull(container);
        container.FindDefinition("dispatcher").AddMethodCall("AddListener", AlterContent, SayHello);
    }

    private void SayHello(GenericHookEvent e) => e["content"] = _greeting + e["content"];
}
