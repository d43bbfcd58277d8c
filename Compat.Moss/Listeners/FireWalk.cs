using System.Runtime.CompilerServices;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Moss.Listeners;

/// <summary>One fire of an event without aspects, the usual case: what a listener throws is thrown on.</summary>
/// <param name="container">The container that the listeners are given.</param>
/// <param name="fired">The event.</param>
/// <param name="eventName">The event's name.</param>
/// <param name="stops">The dispatcher's requests to stop.</param>
/// <param name="message">The text that all listeners get.</param>
internal readonly struct FireWalk(IMossContainer container, MossEvent fired, string eventName, StopRequests stops, string? message)
    : IWalk<MossDelegate>
{
    private readonly int _stopsBefore = stops.Count;
    private readonly int _flowsBefore = StopRequests.Flows;

    public static string System => "moss";

    public static bool PassesOverFailures => false;

    public static string AwaitingAdvice => "Fire the event with FireAsync.";

    // All events that nobody has ever listened to share what is kept of one.
    public string EventName => eventName;

    public bool IsStopped
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => stops.Count != _stopsBefore && stops.IsMeant(null, _stopsBefore, _flowsBefore);
    }

    public static bool MustBeAwaited(in ChainEntry<MossDelegate> entry) => entry.Listener.IsAsynchronous;

    public object? Arguments(object? value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public object? Call(in ChainEntry<MossDelegate> entry, object? value) =>
        entry.Listener.CallPlainly(container, value, message, fired.Name);

    public Task CallAsync(in ChainEntry<MossDelegate> entry, ref object? value, CancellationToken cancellationToken) =>
        entry.Listener.CallAsync(container, ref value, message, fired.Name, cancellationToken);

    public object? Accept(Task finished, object? value) => MossDelegate.ResultOf(finished);

    public bool PassesOver(Exception exception) => false;

    public bool Failed(in ChainEntry<MossDelegate> entry, Exception exception, ref object? value) => false;

    public ListenerSnapshot<MossDelegate>? Next() => null;

    public ListenerDescription Describe(in ChainEntry<MossDelegate> entry) => entry.Listener.Describe(fired.Name);
}
