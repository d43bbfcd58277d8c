namespace Dispatching.Porting;

/// <summary>What a plugin is to be taken for.</summary>
public sealed class PluginPortOptions
{
    /// <summary>The system whose registrations are looked for; null to find that out.</summary>
    public PluginSystem? System { get; init; }

    /// <summary>The project's name, which is its namespace too; null for that of the file or folder.</summary>
    public string? Name { get; init; }
}
