using System.Collections.Concurrent;

namespace Compat.Civi;

/// <summary>Which hooks are known to reach nobody, and which somebody, for as long as nothing changes.</summary>
/// <param name="modulesVersion">The state of the modules that it holds for.</param>
internal sealed class SilentHooks(int modulesVersion)
{
    // Hooks of made-up names must not pile up.
    private const int Most = 4096;

    private readonly ConcurrentDictionary<string, bool> _names = new(StringComparer.Ordinal);
    private string? _last;
    private string? _lastKnown;

    public int ModulesVersion { get; } = modulesVersion;

    public bool Contains(string eventName)
    {
        if (ReferenceEquals(Volatile.Read(ref _last), eventName))
            return true;
        if (!_names.TryGetValue(eventName, out bool isSilent) || !isSilent)
            return false;
        Volatile.Write(ref _last, eventName);
        return true;
    }

    public bool IsKnown(string eventName)
    {
        if (ReferenceEquals(Volatile.Read(ref _lastKnown), eventName))
            return true;
        if (!_names.ContainsKey(eventName) && _names.Count < Most)
            return false;
        Volatile.Write(ref _lastKnown, eventName);
        return true;
    }

    public void Add(string eventName, bool isSilent) => _names[eventName] = isSilent;
}
