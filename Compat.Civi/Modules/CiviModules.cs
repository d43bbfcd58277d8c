using System.Collections.Concurrent;

namespace Compat.Civi.Modules;

/// <summary>The modules that hear hooks, in the order of their activation, and how the host runs them.</summary>
/// <remarks>Safe for use by several threads at once.</remarks>
/// <param name="host">How the host runs them; as on CiviCRM Standalone where none is given.</param>
public sealed class CiviModules(UserFramework? host = null)
{
    private readonly Lock _gate = new();
    private readonly UserFramework _host = host ?? new StandaloneFramework();
    private readonly ConcurrentDictionary<string, ModuleFunction[]> _functions = new(StringComparer.Ordinal);
    private ICiviModule[] _active = [];
    private int _version;

    /// <summary>The active modules, in order.</summary>
    public IReadOnlyList<ICiviModule> Active => Volatile.Read(ref _active);

    /// <summary>Activates a module behind the others. One of a name that is active already is passed over.</summary>
    /// <param name="module">The module.</param>
    /// <returns>Whether it was activated.</returns>
    public bool Activate(ICiviModule module)
    {
        ArgumentNullException.ThrowIfNull(module);
        lock (_gate)
        {
            if (Array.Exists(_active, active => active.Name == module.Name))
                return false;
            Volatile.Write(ref _active, [.. _active, module]);
            _functions.Clear();
            Interlocked.Increment(ref _version);
            return true;
        }
    }

    /// <summary>Deactivates a module.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Whether it was active.</returns>
    public bool Deactivate(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        lock (_gate)
        {
            ICiviModule[] left = [.. _active.Where(module => module.Name != name)];
            bool wasActive = left.Length < _active.Length;
            Volatile.Write(ref _active, left);
            _functions.Clear();
            Interlocked.Increment(ref _version);
            return wasActive;
        }
    }

    /// <summary>Which modules hear a hook, in the order in which they are called: what stands behind <see cref="CiviEventDispatcher.DelegateToUF"/>.</summary>
    /// <param name="hook">The hook, as in <c>civicrm_alterContent</c>.</param>
    /// <returns>The modules' functions.</returns>
    public IReadOnlyList<ModuleFunction> Of(string hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        if (_functions.TryGetValue(hook, out ModuleFunction[]? known))
            return known;
        lock (_gate)
        {
            return _functions[hook] =
            [
                .. from module in _host.Order(_active)
                   let function = module.FindHook(hook)
                   where function is not null
                   select new ModuleFunction(module, hook, function),
            ];
        }
    }

    /// <summary>Grows with every change.</summary>
    internal int Version => Volatile.Read(ref _version);

    /// <summary>Who hears a hook.</summary>
    internal ModuleHook Find(string hook)
    {
        int version = Version;
        IReadOnlyList<ModuleFunction> functions = Of(hook);
        return new ModuleHook(version, _host.HearsByItself || functions.Count > 0, functions);
    }

    /// <summary>Whether a hook reaches no module, nor anything else of the host.</summary>
    internal bool AreSilent(string hook) => !_host.HearsByItself && Of(hook).Count == 0;

    internal object? Invoke(string hook, GenericHookEvent @event) => _host.Invoke(hook, Of(hook), new HookParameters(@event));
}
