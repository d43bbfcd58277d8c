using System.Collections.Concurrent;

namespace Compat.Civi;

/// <summary>A module whose functions are given one by one. Give them before it is activated: what comes later may not be found.</summary>
/// <param name="name">What a ported function's name begins with.</param>
public sealed class ModuleFunctions(string name) : ICiviModule
{
    private readonly ConcurrentDictionary<string, HookFunction> _functions = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public string Name { get; } = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>Gives it a function.</summary>
    /// <param name="hook">The hook without <c>hook_</c>: <c>civicrm_config</c>. The case does not matter, as with PHP's functions.</param>
    /// <param name="function">Its parameters are the hook's, in order, those with <c>ref</c> by reference.</param>
    /// <returns>The module.</returns>
    public ModuleFunctions Add(string hook, Delegate function)
    {
        ArgumentNullException.ThrowIfNull(hook);
        return Add(hook, HookFunction.From(function, $"{Name}_{hook}"));
    }

    /// <summary>Gives it a function.</summary>
    /// <param name="hook">The hook without <c>hook_</c>: <c>civicrm_config</c>. The case does not matter, as with PHP's functions.</param>
    /// <param name="function">The function.</param>
    /// <returns>The module.</returns>
    public ModuleFunctions Add(string hook, HookFunction function)
    {
        ArgumentNullException.ThrowIfNull(hook);
        ArgumentNullException.ThrowIfNull(function);
        _functions[hook] = function;
        return this;
    }

    /// <inheritdoc/>
    public HookFunction? Find(string hook) => _functions.GetValueOrDefault(hook);
}
