using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Mibew.Listeners;

/// <summary>One trigger: the listeners share a bag of arguments, and nothing stops it but an exception.</summary>
internal readonly struct MibewWalk(string eventName, EventArguments arguments) : IWalk<MibewListener>
{
    public static string System => "mibew";

    public static bool PassesOverFailures => false;

    public static string AwaitingAdvice => "Trigger the event with TriggerEventAsync.";

    public string EventName => eventName;

    public object? Arguments(object? value) => arguments;

    public bool IsStopped => false;

    public static bool MustBeAwaited(in ChainEntry<MibewListener> entry) => entry.Listener.IsAsynchronous;

    public object? Call(in ChainEntry<MibewListener> entry, object? value)
    {
        entry.Listener.Call(arguments);
        return value;
    }

    public Task CallAsync(in ChainEntry<MibewListener> entry, ref object? value, CancellationToken cancellationToken) =>
        entry.Listener.CallAsync(arguments, cancellationToken);

    public object? Accept(Task finished, object? value) => value;

    public bool PassesOver(Exception exception) => false;

    public bool Failed(in ChainEntry<MibewListener> entry, Exception exception, ref object? value) => false;

    public ListenerSnapshot<MibewListener>? Next() => null;

    public ListenerDescription Describe(in ChainEntry<MibewListener> entry) => entry.Listener.Describe(eventName);
}
