using Dispatching.Engine;

namespace Compat.Civi;

/// <summary>What is known of an event's listeners and modules' functions as long as they stay the same.</summary>
internal sealed class DispatchPlan
{
    private readonly ListenerSnapshot<CiviListener> _chain;
    private readonly bool _hasFunctions;
    private Type? _checkedType;

    /// <param name="chain">The listeners.</param>
    /// <param name="isBound">Whether the modules' listener is where it belongs.</param>
    /// <param name="framework">The host.</param>
    /// <param name="functions">The functions of its modules.</param>
    public DispatchPlan(ListenerSnapshot<CiviListener> chain, bool isBound, UserFramework framework, ReadOnlySpan<HostFunction> functions)
    {
        _chain = chain;
        Listeners = chain;
        bool isDirect = isBound;
        foreach (ref readonly ChainEntry<CiviListener> entry in chain.Entries)
        {
            if (entry.Listener is not ModulesListener)
            {
                isDirect &= entry.Listener.Direct is not null;
                continue;
            }

            Listeners = Expand(chain.Entries, framework, functions);
            _hasFunctions = functions.Length > 0;
        }

        IsDirect = isDirect && !_hasFunctions;
        IsQuiet = isBound && Listeners.Count == 0;
    }

    /// <summary>The listeners, the modules' functions one by one in the place of their listener.</summary>
    public ListenerSnapshot<CiviListener> Listeners { get; }

    /// <summary>
    /// Whether each of the listeners takes the event of any hook and nothing else, so that they are called without a check.
    /// </summary>
    public bool IsDirect { get; }

    /// <summary>Whether nobody listens, and no module has a function.</summary>
    public bool IsQuiet { get; }

    /// <summary>The listeners that an event is dispatched to.</summary>
    /// <param name="event">The event.</param>
    /// <param name="eventName">The event's name.</param>
    /// <returns>
    /// For an event that has more parameters than modules take, the listeners with the modules' listener itself, which refuses the event.
    /// </returns>
    /// <exception cref="ArgumentException">A listener takes another type of event. None was called.</exception>
    public ListenerSnapshot<CiviListener> ListenersFor(object @event, string eventName)
    {
        CheckType(@event, eventName);
        return @event is GenericHookEvent { Count: > UserFramework.MostParameters } ? _chain : Listeners;
    }

    /// <summary>What a dispatch notes of the modules' functions; <see langword="null"/> where there are none.</summary>
    public FunctionCalls? BeginFunctions() => _hasFunctions ? new FunctionCalls() : null;

    private static ListenerSnapshot<CiviListener> Expand(
        ReadOnlySpan<ChainEntry<CiviListener>> chain, UserFramework framework, ReadOnlySpan<HostFunction> functions)
    {
        var listeners = new List<(CiviListener Listener, int Priority)>(chain.Length + functions.Length);
        foreach (ref readonly ChainEntry<CiviListener> entry in chain)
        {
            if (entry.Listener is not ModulesListener)
            {
                listeners.Add((entry.Listener, entry.Priority));
                continue;
            }

            for (int i = 0; i < functions.Length; i++)
                listeners.Add((new FunctionListener(framework, functions[i], isLast: i == functions.Length - 1), entry.Priority));
        }

        return ListenerSnapshots.Of([.. listeners]);
    }

    private void CheckType(object @event, string eventName)
    {
        if (ReferenceEquals(Volatile.Read(ref _checkedType), @event.GetType()))
            return;
        foreach (ref readonly ChainEntry<CiviListener> entry in _chain.Entries)
            EventMethod.CheckType(entry.Listener, @event, eventName);
        Volatile.Write(ref _checkedType, @event.GetType());
    }
}
