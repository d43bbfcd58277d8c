using System.Collections.Concurrent;

namespace Compat.Civi;

/// <summary>
/// The host that CiviCRM runs in: in which order a hook reaches the functions of modules. CiviCRM's <c>CRM_Utils_Hook</c> and its
/// classes for Drupal, WordPress, Joomla and others. Safe for use by several threads at once.
/// </summary>
public abstract class UserFramework
{
    internal const int MostParameters = 6;

    private readonly ConcurrentDictionary<string, (int Version, HostFunction[] Functions)> _found = new(StringComparer.Ordinal);
    private int _version;

    /// <summary>Makes a host.</summary>
    /// <param name="extensions">Its extensions; without them it begins with none.</param>
    protected UserFramework(CiviModules? extensions = null)
    {
        Extensions = extensions ?? [];
        Extensions.Tell(Forget);
    }

    /// <summary>The extensions that are active, in the order in which they were activated.</summary>
    public CiviModules Extensions { get; }

    /// <summary>Changes whenever other functions may be found than before.</summary>
    internal int Version => Volatile.Read(ref _version);

    /// <summary>The functions of modules for a hook, in the order in which they are called.</summary>
    /// <param name="hook">The hook without <c>hook_</c>: <c>civicrm_config</c>.</param>
    /// <returns>The functions.</returns>
    public IReadOnlyList<HostFunction> GetFunctions(string hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        return Functions(hook);
    }

    /// <summary>Calls the functions of modules for a hook, one after the other.</summary>
    /// <param name="hook">The hook without <c>hook_</c>.</param>
    /// <param name="event">The event.</param>
    /// <returns>What they returned, merged; <see langword="null"/> where nothing came back.</returns>
    /// <exception cref="InvalidOperationException">The hook has more than six parameters, or a function is asynchronous. No function was called.</exception>
    public PhpArray? Invoke(string hook, GenericHookEvent @event)
    {
        ArgumentNullException.ThrowIfNull(hook);
        return Invoke(hook, Functions(hook), @event);
    }

    internal PhpArray? Invoke(string hook, HostFunction[] functions, GenericHookEvent @event)
    {
        CheckCount(hook, @event);
        if (functions.Length == 0)
            return null;
        if (Array.Find(functions, function => function.Function.IsAsynchronous) is { } asynchronous)
            asynchronous.Function.Call(asynchronous.Arguments(@event));
        PhpArray? merged = null;
        PhpArray? listed = null;
        foreach (HostFunction function in functions)
            Use(function, function.Function.Call(function.Arguments(@event)), ref merged, ref listed);
        return Combine(listed, merged);
    }

    /// <summary>Calls the functions of modules for a hook and awaits them, one after the other.</summary>
    /// <param name="hook">The hook without <c>hook_</c>.</param>
    /// <param name="event">The event.</param>
    /// <param name="cancellationToken">Asked before every function, and given to those that take it.</param>
    /// <returns>What they returned, merged; <see langword="null"/> where nothing came back.</returns>
    /// <exception cref="InvalidOperationException">The hook has more than six parameters. No function was called.</exception>
    public async ValueTask<PhpArray?> InvokeAsync(string hook, GenericHookEvent @event, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(hook);
        CheckCount(hook, @event);
        PhpArray? merged = null;
        PhpArray? listed = null;
        foreach (HostFunction function in Functions(hook))
        {
            cancellationToken.ThrowIfCancellationRequested();
            object? result = await function.Function.CallAsync(function.Arguments(@event), cancellationToken).ConfigureAwait(true);
            Use(function, result, ref merged, ref listed);
        }

        return Combine(listed, merged);
    }

    /// <summary>Finds the functions for a hook, in the order in which they are called.</summary>
    /// <param name="hook">The hook without <c>hook_</c>.</param>
    /// <returns>The functions.</returns>
    protected abstract IEnumerable<HostFunction> Find(string hook);

    /// <summary>Puts together what functions returned.</summary>
    /// <param name="listed">What those for <see cref="ReturnUse.Listed"/> returned, or <see langword="null"/>.</param>
    /// <param name="merged">What the others returned, merged, or <see langword="null"/>.</param>
    /// <returns>The hook's return values, or <see langword="null"/>.</returns>
    protected virtual PhpArray? Combine(PhpArray? listed, PhpArray? merged) => merged;

    /// <summary>The functions of modules.</summary>
    /// <param name="modules">The modules.</param>
    /// <param name="hook">The hook without <c>hook_</c>.</param>
    /// <returns>The functions of those that have one.</returns>
    protected static IEnumerable<HostFunction> FunctionsOf(IEnumerable<ICiviModule> modules, string hook)
    {
        ArgumentNullException.ThrowIfNull(modules);
        foreach (ICiviModule module in modules)
        {
            if (module.Find(hook) is { } function)
                yield return new HostFunction(module.Name, function);
        }
    }

    /// <summary>Says that other functions may be found than before.</summary>
    protected void Forget() => Interlocked.Increment(ref _version);

    internal HostFunction[] Functions(string hook)
    {
        int version = Version;
        if (_found.TryGetValue(hook, out (int Version, HostFunction[] Functions) found) && found.Version == version)
            return found.Functions;
        HostFunction[] functions = [.. Find(hook)];
        _found[hook] = (version, functions);
        return functions;
    }

    private static void CheckCount(string hook, GenericHookEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        if (@event.Count > MostParameters)
            throw new InvalidOperationException(
                $"The hook 'hook_{hook}' has {@event.Count} parameters, and modules take {MostParameters} at most. Pass the others in an object, or dispatch an event that is no hook.");
    }

    private static void Use(HostFunction function, object? result, ref PhpArray? merged, ref PhpArray? listed)
    {
        if (function.Use == ReturnUse.Listed)
            (listed ??= []).Add(result);
        else if (function.Use == ReturnUse.Merged && PhpArray.TryRead(result, out PhpArray? array) && array.Count > 0)
            (merged ??= []).Merge(array);
    }
}
