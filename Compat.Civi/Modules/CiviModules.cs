using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Compat.Civi;

/// <summary>The modules that are active, in the order in which they were activated. Safe for use by several threads at once.</summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "The plural says it.")]
public sealed class CiviModules : IReadOnlyCollection<ICiviModule>
{
    private readonly Lock _telling = new();
    private ICiviModule[] _modules = [];
    private volatile Action? _changed;

    /// <inheritdoc/>
    public int Count => Now.Length;

    /// <summary>Has somebody told when the modules have changed.</summary>
    internal void Tell(Action changed)
    {
        lock (_telling)
            _changed += changed;
    }

    private ICiviModule[] Now => Volatile.Read(ref _modules);

    /// <summary>Activates a module, behind those that are active.</summary>
    /// <param name="module">The module.</param>
    /// <returns>Whether none of its name was active; else nothing changes.</returns>
    public bool Activate(ICiviModule module)
    {
        ArgumentNullException.ThrowIfNull(module);
        string name = module.Name;

        // No lock, for modules are asked for their names.
        ICiviModule[] before;
        do
        {
            before = Now;
            if (PlaceOf(before, name) >= 0)
                return false;
        }
        while (!ReferenceEquals(Interlocked.CompareExchange(ref _modules, [.. before, module], before), before));
        _changed?.Invoke();
        return true;
    }

    /// <summary>Deactivates a module.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Whether it was active.</returns>
    public bool Deactivate(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        ICiviModule[] before;
        int place;
        do
        {
            before = Now;
            place = PlaceOf(before, name);
            if (place < 0)
                return false;
        }
        while (!ReferenceEquals(
            Interlocked.CompareExchange(ref _modules, [.. before[..place], .. before[(place + 1)..]], before), before));
        _changed?.Invoke();
        return true;
    }

    /// <summary>
    /// Calls one module's function that is no hook: <c>civicrm_install</c>, <c>civicrm_postInstall</c>, <c>civicrm_uninstall</c>,
    /// <c>civicrm_enable</c>, <c>civicrm_disable</c>. No listener hears of it.
    /// </summary>
    /// <param name="name">The module's name.</param>
    /// <param name="function">The function without the module's name.</param>
    /// <returns>What it returned; <see langword="null"/> where the module has no such function.</returns>
    /// <exception cref="ArgumentException">No module of that name is active.</exception>
    public object? Call(string name, string function)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(function);
        ICiviModule[] modules = Now;
        int place = PlaceOf(modules, name);
        if (place < 0)
            throw new ArgumentException($"No module '{name}' is active. Activate it first.", nameof(name));
        return modules[place].Find(function)?.Call(new HookArguments(GenericHookEvent.Create()));
    }

    /// <inheritdoc/>
    public IEnumerator<ICiviModule> GetEnumerator() => ((IEnumerable<ICiviModule>)Now).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int PlaceOf(ICiviModule[] modules, string name)
    {
        for (int i = 0; i < modules.Length; i++)
        {
            if (string.Equals(modules[i].Name, name, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return -1;
    }
}
