namespace Compat.Comodojo;

/// <summary>A plugin: what it hooks, it hooks when it is loaded.</summary>
public interface IComodojoPlugin
{
    /// <summary>Called once, when the plugin is loaded.</summary>
    /// <param name="dispatcher">What it adds its hooks to.</param>
    void Load(ComodojoDispatcher dispatcher);
}
