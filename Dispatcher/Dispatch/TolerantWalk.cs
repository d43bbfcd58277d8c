using Dispatching.Contracts;
using Dispatching.Engine;

namespace Dispatching.Dispatch;

/// <summary>One dispatch in which the others are called where a listener fails: else the rules of <see cref="DispatchWalk"/>.</summary>
/// <param name="walk">The dispatch.</param>
/// <param name="failures">What its listeners have thrown.</param>
internal readonly struct TolerantWalk(DispatchWalk walk, CollectedFailures failures) : IWalk<object>, IFailureCollector
{
    // A field, for it is called by reference.
    private readonly DispatchWalk _walk = walk;

    public static string System => DispatchWalk.System;

    public static bool PassesOverFailures => true;

    public static bool PassesOverCancellation => true;

    public static string AwaitingAdvice => DispatchWalk.AwaitingAdvice;

    public string EventName => _walk.EventName;

    public string DispatcherName => _walk.DispatcherName;

    public Exception? Collected => failures.Thrown;

    public bool IsStopped
    {
        get
        {
            failures.IsAsking = true;
            bool isStopped = _walk.IsStopped;
            failures.IsAsking = false;
            return isStopped;
        }
    }

    public static bool MustBeAwaited(in ChainEntry<object> entry) => DispatchWalk.MustBeAwaited(in entry);

    public object? Arguments(object? value) => _walk.Arguments(value);

    public object? Call(in ChainEntry<object> entry, object? value) => _walk.Call(in entry, value);

    public Task CallAsync(in ChainEntry<object> entry, ref object? value, CancellationToken cancellationToken) =>
        _walk.CallAsync(in entry, ref value, cancellationToken);

    public object? Accept(Task finished, object? value) => value;

    public bool PassesOver(Exception exception) => failures.Takes(exception);

    public bool Failed(in ChainEntry<object> entry, Exception exception, ref object? value)
    {
        failures.Add(Describe(in entry), exception);
        return true;
    }

    public ListenerSnapshot<object>? Next() => null;

    public ListenerDescription Describe(in ChainEntry<object> entry) => _walk.Describe(in entry);
}
