using System.Runtime.CompilerServices;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Yii.Handlers;

/// <summary>
/// One trigger: the handlers of the object, then those of its class, each with its own data, until one has handled the event.
/// </summary>
/// <typeparam name="TClassPhase">What is done about the class.</typeparam>
/// <param name="eventName">The event's name.</param>
/// <param name="given">The event, if one was given.</param>
/// <param name="phase">What is done about the class.</param>
internal struct YiiWalk<TClassPhase>(string eventName, Event? given, TClassPhase phase) : IWalk<Handler>
    where TClassPhase : struct, IClassPhase
{
    private Event? _event = given;

    public static string System => "yii";

    public static bool PassesOverFailures => false;

    public static string AwaitingAdvice => "Trigger the event with TriggerAsync.";

    public readonly string EventName => eventName;

    public readonly object? Arguments(object? value) => _event;

    public readonly bool IsStopped
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => phase.HasBegun && _event!.Handled;
    }

    public static bool MustBeAwaited(in ChainEntry<Handler> entry) => entry.Listener.IsAsynchronous;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public object? Call(in ChainEntry<Handler> entry, object? value)
    {
        if (phase.IsFirst)
            _event = phase.Begin(eventName, _event);
        entry.Listener.Call(_event!);
        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Task CallAsync(in ChainEntry<Handler> entry, ref object? value, CancellationToken cancellationToken)
    {
        if (phase.IsFirst)
            _event = phase.Begin(eventName, _event);
        return entry.Listener.CallAsync(_event!, cancellationToken);
    }

    public readonly object? Accept(Task finished, object? value) => value;

    public readonly bool PassesOver(Exception exception) => false;

    public readonly bool Failed(in ChainEntry<Handler> entry, Exception exception, ref object? value) => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ListenerSnapshot<Handler>? Next() => phase.Next(eventName);

    public readonly ListenerDescription Describe(in ChainEntry<Handler> entry) => entry.Listener.Describe(eventName);

    /// <summary>Awaits the handlers. It is the walk's last use.</summary>
    public readonly ValueTask RunAsync(ListenerSnapshot<Handler> own, CancellationToken cancellationToken) =>
        RunAsync(this, own, cancellationToken);

    private static async ValueTask RunAsync(
        YiiWalk<TClassPhase> walk, ListenerSnapshot<Handler> own, CancellationToken cancellationToken) =>
        await Walk.OverAsync(own, walk, null, cancellationToken).ConfigureAwait(true);
}
