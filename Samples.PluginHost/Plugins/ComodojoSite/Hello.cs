using Compat.Comodojo;

namespace PluginHost.Plugins.ComodojoSite;

/// <summary>A service that greets.</summary>
public sealed class Hello : ComodojoService
{
    /// <inheritdoc/>
    public override string? Get() => Request.Attributes.TryGetValue("0", out string? name) ? $"Hello, {name}" : "Hello";
}
