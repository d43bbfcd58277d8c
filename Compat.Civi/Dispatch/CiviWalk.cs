using System.Runtime.CompilerServices;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Civi;

/// <summary>
/// One dispatch of an event. Between two functions of modules, which are one listener in CiviCRM, nobody asks whether it is stopped.
/// </summary>
internal readonly struct CiviWalk : IWalk<CiviListener>
{
    private readonly CiviEvent _one;
    private readonly object _event;
    private readonly FunctionCalls? _functions;
    private readonly Stop _stop;

    /// <param name="one">What is dispatched.</param>
    /// <param name="event">The event, for which modules have no functions.</param>
    public CiviWalk(CiviEvent one, GenericHookEvent @event)
    {
        _one = one;
        _event = @event;
    }

    /// <param name="one">What is dispatched.</param>
    /// <param name="event">The event.</param>
    /// <param name="functions">Where modules have functions for it.</param>
    public CiviWalk(CiviEvent one, object @event, FunctionCalls? functions)
    {
        _one = one;
        _event = @event;
        _functions = functions;
        _stop = @event is GenericHookEvent ? Stop.Hook : @event is IStoppableEvent ? Stop.Other : Stop.Never;
    }

    private enum Stop : byte
    {
        Hook,
        Other,
        Never,
    }

    public static string System => "civi";

    public static bool PassesOverFailures => false;

    public static string AwaitingAdvice => "Dispatch the event with DispatchAsync, or invoke the hook with InvokeAsync.";

    public string EventName => _one.Name;

    public object? Arguments(object? value) => _event is GenericHookEvent hook ? hook.Fields : _event;

    public object Event => _event;

    /// <summary>The event of a listener that takes no other: that it is one was checked before the first listener was called.</summary>
    public GenericHookEvent Hook => Unsafe.As<GenericHookEvent>(_event);

    /// <summary>The event's name as modules know it.</summary>
    public string HookName => _one.Hook;

    /// <summary>How far it has come with the functions of modules, where there are some.</summary>
    public FunctionCalls Functions => _functions!;

    public bool IsStopped
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _stop switch
        {
            Stop.Hook => Unsafe.As<GenericHookEvent>(_event).IsPropagationStopped && _functions is not { AreUnderWay: true },
            Stop.Other => Unsafe.As<IStoppableEvent>(_event).IsPropagationStopped,
            _ => false,
        };
    }

    public static bool MustBeAwaited(in ChainEntry<CiviListener> entry) => entry.Listener.IsAsynchronous;

    // What takes the event alone is called without a detour, whatever its type: that it fits was checked.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public object? Call(in ChainEntry<CiviListener> entry, object? value)
    {
        if (entry.Listener.Direct is { } direct)
            direct(Hook);
        else
            entry.Listener.Call(this);
        return value;
    }

    public Task CallAsync(in ChainEntry<CiviListener> entry, ref object? value, CancellationToken cancellationToken) =>
        entry.Listener.CallAsync(this, cancellationToken);

    public object? Accept(Task finished, object? value)
    {
        if (_functions?.Awaited is not { } function)
            return value;
        _functions.Awaited = null;
        function.End(_functions, Hook, ((Task<object?>)finished).Result);
        return value;
    }

    public bool PassesOver(Exception exception) => false;

    public bool Failed(in ChainEntry<CiviListener> entry, Exception exception, ref object? value) => false;

    public ListenerSnapshot<CiviListener>? Next() => null;

    public ListenerDescription Describe(in ChainEntry<CiviListener> entry) => entry.Listener.Describe(_one.Name, entry.Priority);

    /// <summary>What listeners are told of the dispatch.</summary>
    public EventContext Context(CancellationToken cancellationToken = default) => new(_one.Name, _one.Dispatcher, cancellationToken);
}
