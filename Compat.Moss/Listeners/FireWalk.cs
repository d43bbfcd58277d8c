using System.Runtime.CompilerServices;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Moss.Listeners;

/// <summary>One fire of an event without aspects, the usual case: what a listener throws is thrown on.</summary>
/// <remarks>It has four fields: the compiler keeps no more in registers.</remarks>
/// <param name="dispatcher">The dispatcher.</param>
/// <param name="fired">The event.</param>
/// <param name="message">The text that all listeners get.</param>
/// <param name="begun">The moment when it began.</param>
internal readonly struct FireWalk(MossDispatcher dispatcher, MossEvent fired, string? message, long begun)
    : IWalk<MossDelegate>
{
    public static string System => "moss";

    public static bool PassesOverFailures => false;

    public static string AwaitingAdvice => "Fire the event with FireAsync.";

    public string EventName => fired.Name;

    public bool IsStopped
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => StopRequests.Moment != begun && dispatcher.Stops.IsMeant(null, begun);
    }

    public static bool MustBeAwaited(in ChainEntry<MossDelegate> entry) => entry.Listener.IsAsynchronous;

    public object? Arguments(object? value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public object? Call(in ChainEntry<MossDelegate> entry, object? value) =>
        entry.Listener.CallPlainly(dispatcher.Container, value, message, fired.Name);

    public Task CallAsync(in ChainEntry<MossDelegate> entry, ref object? value, CancellationToken cancellationToken) =>
        entry.Listener.CallAsync(dispatcher.Container, ref value, message, fired.Name, cancellationToken);

    public object? Accept(Task finished, object? value) => MossDelegate.ResultOf(finished);

    public bool PassesOver(Exception exception) => false;

    public bool Failed(in ChainEntry<MossDelegate> entry, Exception exception, ref object? value) => false;

    public ListenerSnapshot<MossDelegate>? Next() => null;

    public ListenerDescription Describe(in ChainEntry<MossDelegate> entry) => entry.Listener.Describe(fired.Name);
}
