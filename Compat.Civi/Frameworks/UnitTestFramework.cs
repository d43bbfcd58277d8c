using System.Collections.Concurrent;

namespace Compat.Civi;

/// <summary>
/// CiviCRM's own tests: extensions; then a mock that may answer any hook, by value; then one function for each hook. These get six
/// parameters.
/// </summary>
/// <param name="extensions">The extensions; without them it begins with none.</param>
public sealed class UnitTestFramework(CiviModules? extensions = null) : UserFramework(extensions)
{
    private const int Parameters = 6;

    private readonly ConcurrentDictionary<string, HookFunction> _hooks = new(StringComparer.Ordinal);
    private ICiviModule? _mock;

    /// <summary>Sets what is asked for every hook.</summary>
    /// <param name="mock">The mock; <see langword="null"/> for none.</param>
    public void SetMock(ICiviModule? mock)
    {
        Volatile.Write(ref _mock, mock);
        Forget();
    }

    /// <summary>Sets a hook's function, in place of the one that was set before.</summary>
    /// <param name="hook">The hook, with or without <c>hook_</c>.</param>
    /// <param name="function">Its parameters are the hook's, in order, those with <c>ref</c> by reference.</param>
    public void SetHook(string hook, Delegate function)
    {
        ArgumentNullException.ThrowIfNull(hook);
        _hooks[hook.StartsWith("hook_", StringComparison.Ordinal) ? hook["hook_".Length..] : hook] = HookFunction.From(function);
        Forget();
    }

    /// <summary>Forgets the mock and all functions that were set.</summary>
    public void Reset()
    {
        _hooks.Clear();
        SetMock(null);
    }

    /// <inheritdoc/>
    protected override IEnumerable<HostFunction> Find(string hook)
    {
        foreach (HostFunction function in FunctionsOf(Extensions, hook))
            yield return function;
        if (Volatile.Read(ref _mock) is { } mock && mock.Find(hook) is { } mocked)
            yield return new HostFunction(mock.Name, mocked) { Padding = Parameters, IsByValue = true };
        if (_hooks.TryGetValue(hook, out HookFunction? set))
            yield return new HostFunction("test", set) { Padding = Parameters };
    }
}
