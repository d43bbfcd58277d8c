using Compat.Civi;

#pragma warning disable CA1707 // Functions for hooks are called as CiviCRM calls them.

namespace PluginHost.Plugins.CiviExample;

/// <summary>An extension with a listener in every phase of a mailing, added in no particular order.</summary>
public sealed class Phased : CiviModule
{
    private readonly string _phases = "phases";

    /// <summary>Adds the listeners.</summary>
    /// <param name="container">What is set up.</param>
    public void civicrm_container(CiviContainer container)
    {
        ArgumentNullException.ThrowIfNull(container);
        DispatcherDefinition dispatcher = container.FindDefinition("dispatcher");
        dispatcher.AddMethodCall("AddListener", FlexMailerEvents.Compose, e => Note(e, "end"), FlexMailerEvents.End);
        dispatcher.AddMethodCall("AddListener", FlexMailerEvents.Compose, e => Note(e, "main"), FlexMailerEvents.Main);
        dispatcher.AddMethodCall("AddListener", FlexMailerEvents.Compose, e => Note(e, "start"), FlexMailerEvents.Start);
        dispatcher.AddMethodCall("AddListener", FlexMailerEvents.Compose, e => Note(e, "late in alter"), FlexMailerEvents.Alter - 100);
        dispatcher.AddMethodCall("AddListener", FlexMailerEvents.Compose, e => Note(e, "alter"), FlexMailerEvents.Alter);
        dispatcher.AddMethodCall("AddListener", FlexMailerEvents.Compose, e => Note(e, "prepare"), FlexMailerEvents.Prepare);
    }

    private void Note(GenericHookEvent e, string phase) => e[_phases] = e[_phases] is string { Length: > 0 } before ? $"{before}, {phase}" : phase;
}
