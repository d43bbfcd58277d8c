using System.Collections.Concurrent;

namespace Compat.Civi;

/// <summary>Which hooks are known to reach nobody, and which somebody, for as long as nothing changes.</summary>
/// <param name="modulesVersion">The state of the modules that it holds for.</param>
internal sealed class SilentHooks(int modulesVersion)
{
    // Hooks of made-up names must not pile up.
    private const int Most = 4096;

    private readonly ConcurrentDictionary<string, bool> _names = new(StringComparer.Ordinal);
    private string? _lastSilent;
    private string? _lastHeard;

    public int ModulesVersion { get; } = modulesVersion;

    public bool Contains(string eventName)
    {
        if (ReferenceEquals(Volatile.Read(ref _lastSilent), eventName))
            return true;
        if (ReferenceEquals(Volatile.Read(ref _lastHeard), eventName) || !_names.TryGetValue(eventName, out bool isSilent))
            return false;
        Volatile.Write(ref isSilent ? ref _lastSilent : ref _lastHeard, eventName);
        return isSilent;
    }

    public bool IsKnown(string eventName) =>
        ReferenceEquals(Volatile.Read(ref _lastHeard), eventName) || _names.ContainsKey(eventName) || _names.Count >= Most;

    public void Add(string eventName, bool isSilent) => _names[eventName] = isSilent;
}
