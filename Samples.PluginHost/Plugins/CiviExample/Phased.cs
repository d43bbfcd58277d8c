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
        ServiceDefinition dispatcher = container.FindDefinition("dispatcher");
        dispatcher.AddMethodCall("AddListener", FlexMailerPhases.Compose, e => Note(e, "end"), FlexMailerPhases.End);
        dispatcher.AddMethodCall("AddListener", FlexMailerPhases.Compose, e => Note(e, "main"), FlexMailerPhases.Main);
        dispatcher.AddMethodCall("AddListener", FlexMailerPhases.Compose, e => Note(e, "start"), FlexMailerPhases.Start);
        dispatcher.AddMethodCall("AddListener", FlexMailerPhases.Compose, e => Note(e, "late in alter"), FlexMailerPhases.Alter - 100);
        dispatcher.AddMethodCall("AddListener", FlexMailerPhases.Compose, e => Note(e, "alter"), FlexMailerPhases.Alter);
        dispatcher.AddMethodCall("AddListener", FlexMailerPhases.Compose, e => Note(e, "prepare"), FlexMailerPhases.Prepare);
    }

    private void Note(GenericHookEvent e, string phase) =>
        e[_phases] = e[_phases] is string { Length: > 0 } before ? $"{before}, {phase}" : phase;
}
