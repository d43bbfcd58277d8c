namespace PluginHost.Plugins.MossListeners;

/// <summary>A component whose method listens.</summary>
public sealed class Audit
{
    /// <summary>What it was told last.</summary>
    public string? Noted { get; private set; }

    /// <summary>Notes a message.</summary>
    /// <param name="how">A text of the definition.</param>
    /// <param name="subject">The event's subject.</param>
    /// <param name="message">Its message.</param>
    public void Note(string how, object? subject, string? message) =>
        Noted = $"{how}: {(subject is Exception exception ? exception.GetType().Name : subject)} ({message})";

    /// <summary>What it was told last.</summary>
    /// <returns>The note.</returns>
    public override string ToString() => Noted ?? "nothing noted";
}
