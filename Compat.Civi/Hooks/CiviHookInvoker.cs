using System.Collections.Concurrent;

namespace Compat.Civi;

/// <summary>Runs hooks: what a host calls at the places where others may take part. CiviCRM's <c>CRM_Utils_Hook</c>.</summary>
/// <param name="dispatcher">What listeners are added to.</param>
public sealed class CiviHookInvoker(CiviEventDispatcher dispatcher)
{
    private static readonly object s_nothing = true;

    private readonly CiviEventDispatcher _dispatcher = dispatcher ?? throw new ArgumentNullException(nameof(dispatcher));
    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Which events go straight to modules, for now.</summary>
    internal Func<string, bool>? GoesToModules { get; init; }

    /// <summary>Runs a hook.</summary>
    /// <param name="names">The names of its parameters.</param>
    /// <param name="values">Their values; what listeners make of them stands there afterwards. Values beyond the names are left out.</param>
    /// <param name="hook">The hook, as in <c>civicrm_alterContent</c>.</param>
    /// <returns>What was given back, merged, as a <see cref="PhpArray"/>; <see langword="true"/> where nothing was.</returns>
    public object Invoke(IReadOnlyList<string> names, object?[] values, string hook)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentException.ThrowIfNullOrEmpty(hook);
        string eventName = _names.GetOrAdd(hook, static hook => "hook_" + hook);
        if (_dispatcher.IsSilent(eventName))
            return s_nothing;
        return Invoke(HookSignature.Of(names), values.Length > names.Count ? values[..names.Count] : values, values, eventName);
    }

    internal object Invoke(HookSignature signature, object?[] values, string eventName) => Invoke(signature, values, values, eventName);

    /// <summary>Whether running a hook would reach nobody.</summary>
    internal bool IsSilent(string eventName) => _dispatcher.IsSilent(eventName);

    private object Invoke(HookSignature signature, object?[] own, object?[] values, string eventName)
    {
        // The event works on the array itself, so what listeners write is there also where one of them throws.
        var @event = new GenericHookEvent(signature, own);
        try
        {
            if (GoesToModules?.Invoke(eventName) == true)
                _dispatcher.GiveToModules(@event, eventName);
            else
                _dispatcher.DispatchHook(eventName, @event);
        }
        finally
        {
            if (!ReferenceEquals(own, values))
                own.CopyTo(values, 0);
        }

        object returned = @event.GetReturnValues();
        if (returned is true)
            _dispatcher.RememberIfSilent(eventName);
        return returned;
    }
}
