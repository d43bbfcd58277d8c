namespace PluginHost.Loading;

/// <summary>A plugin without which the host has started.</summary>
/// <param name="Name">The name that its folder or file has.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Reason">Why it is left out, and what to do.</param>
public sealed record FailedPlugin(string Name, string Path, string Reason)
{
    /// <summary>What the plugin, or the runtime on its behalf, threw; <see langword="null"/> where the host refused it.</summary>
    internal Exception? Exception { get; private init; }

    /// <inheritdoc/>
    public override string ToString() => $"The plugin '{Name}' in '{Path}' is left out: {Reason}";

    internal static FailedPlugin Of(string name, string path, Exception exception) => exception is PluginRefusedException
        ? new FailedPlugin(name, path, exception.Message)
        : new FailedPlugin(name, path, Reasons.Of(exception)) { Exception = new ReadException(exception) };
}
