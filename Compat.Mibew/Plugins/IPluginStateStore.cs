namespace Compat.Mibew;

/// <summary>Keeps the states of plugins.</summary>
public interface IPluginStateStore
{
    /// <summary>All states, in the order in which they were first saved.</summary>
    /// <returns>A copy.</returns>
    IReadOnlyList<PluginState> Load();

    /// <summary>Keeps a state, in the place of the one of its name.</summary>
    /// <param name="state">The state.</param>
    void Save(PluginState state);

    /// <summary>Forgets a state.</summary>
    /// <param name="name">The plugin's name.</param>
    void Delete(string name);
}
