namespace Compat.Mibew;

/// <summary>A plugin of Mibew. Derive from <see cref="Plugin"/>, unless there is a reason not to.</summary>
public interface IPlugin
{
    /// <summary>The default priority of its listeners, and its place among plugins that run. Lower comes first.</summary>
    PluginPriority Weight { get; }

    /// <summary>Whether it can run. Asked once it is made.</summary>
    bool IsInitialized { get; }

    /// <summary>Called when all plugins are loaded: attaches listeners.</summary>
    void Run();
}
