namespace Compat.Mibew;

/// <summary>Keeps states in memory. Safe for use by several threads at once.</summary>
public sealed class MemoryPluginStateStore : IPluginStateStore
{
    private readonly Lock _gate = new();
    private readonly OrderedDictionary<string, PluginState> _states = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyList<PluginState> Load()
    {
        lock (_gate)
            return [.. _states.Values];
    }

    /// <inheritdoc/>
    public void Save(PluginState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        lock (_gate)
            _states[state.Name] = state;
    }

    /// <inheritdoc/>
    public void Delete(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        lock (_gate)
            _states.Remove(name);
    }
}
