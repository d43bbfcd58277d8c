using System.Collections.Concurrent;
using System.Collections.Immutable;
using Compat.Php;

namespace Compat.Civi;

/// <summary>
/// The host that CiviCRM runs in: in which order a hook reaches the functions of modules. CiviCRM's <c>CRM_Utils_Hook</c> and its
/// classes for Drupal, WordPress, Joomla and others. Safe for use by several threads at once.
/// </summary>
public abstract class UserFramework
{
    internal const int MostParameters = 6;

    // Names of hooks may be made up without end.
    private const int MostFound = 4096;

    private ConcurrentDictionary<string, HostFunction[]> _found = new(StringComparer.Ordinal);
    private ImmutableArray<WeakReference<CiviEventDispatcher>> _dispatchers = [];

    /// <summary>Makes a host.</summary>
    /// <param name="extensions">Its extensions; without them it begins with none.</param>
    protected UserFramework(CiviModules? extensions = null)
    {
        Extensions = extensions ?? [];
        Extensions.Tell(Forget);
    }

    /// <summary>The extensions that are active, in the order in which they were activated.</summary>
    public CiviModules Extensions { get; }

    /// <summary>Another object whenever other functions may be found than before.</summary>
    internal object Found => Volatile.Read(ref _found);

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
    /// <exception cref="InvalidOperationException">
    /// The hook has more than six parameters, or a function is asynchronous. No function was called.
    /// </exception>
    public PhpArray? Invoke(string hook, GenericHookEvent @event)
    {
        ArgumentNullException.ThrowIfNull(hook);
        CheckCount(hook, @event);
        HostFunction[] functions = Functions(hook);
        if (Array.Find(functions, function => function.Function.IsAsynchronous) is { } asynchronous)
            asynchronous.Function.Call(asynchronous.Arguments(@event));
        FunctionResults results = default;
        foreach (HostFunction function in functions)
            results.Take(function, function.Function.Call(function.Arguments(@event)));
        return Combine(results);
    }

    /// <summary>Calls the functions of modules for a hook and awaits them, one after the other.</summary>
    /// <param name="hook">The hook without <c>hook_</c>.</param>
    /// <param name="event">The event.</param>
    /// <param name="cancellationToken">Asked before every function, and given to those that take it.</param>
    /// <returns>What they returned, merged; <see langword="null"/> where nothing came back.</returns>
    /// <exception cref="InvalidOperationException">The hook has more than six parameters. No function was called.</exception>
    public ValueTask<PhpArray?> InvokeAsync(string hook, GenericHookEvent @event, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(hook);
        CheckCount(hook, @event);
        return FinishAsync(hook, @event, cancellationToken);
    }

    private async ValueTask<PhpArray?> FinishAsync(string hook, GenericHookEvent @event, CancellationToken cancellationToken)
    {
        FunctionResults results = default;
        foreach (HostFunction function in Functions(hook))
        {
            cancellationToken.ThrowIfCancellationRequested();
            results.Take(function, await function.Function.CallAsync(function.Arguments(@event), cancellationToken).ConfigureAwait(true));
        }

        return Combine(results);
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
    protected void Forget()
    {
        Volatile.Write(ref _found, new ConcurrentDictionary<string, HostFunction[]>(StringComparer.Ordinal));
        foreach (WeakReference<CiviEventDispatcher> one in _dispatchers)
        {
            if (one.TryGetTarget(out CiviEventDispatcher? dispatcher))
                dispatcher.ForgetFunctions();
        }
    }

    /// <summary>Has a dispatcher told, as long as it lives, when other functions may be found than before.</summary>
    internal void Tell(CiviEventDispatcher dispatcher) => ImmutableInterlocked.Update(
        ref _dispatchers,
        static (all, added) => [.. all.Where(one => one.TryGetTarget(out _)), new WeakReference<CiviEventDispatcher>(added)],
        dispatcher);

    internal HostFunction[] Functions(string hook)
    {
        ConcurrentDictionary<string, HostFunction[]> found = Volatile.Read(ref _found);
        if (found.TryGetValue(hook, out HostFunction[]? known))
            return known;
        if (found.Count >= MostFound)
            found.Clear();
        return found.GetOrAdd(hook, name => [.. Find(name)]);
    }

    internal PhpArray? Combine(in FunctionResults results) => Combine(results.Listed, results.Merged);

    internal static void CheckCount(string hook, GenericHookEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        if (@event.Count > MostParameters)
            throw new InvalidOperationException(
                $"The hook 'hook_{hook}' has {@event.Count} parameters, and modules take {MostParameters} at most."
                + " Pass the others in an object, or dispatch an event that is no hook.");
    }
}
