using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Civi;

/// <summary>What the chain of an event holds: any kind of listener, behind one way to call it.</summary>
internal abstract class CiviListener
{
    /// <summary>The listener itself, where it takes any hook's event and nothing else: the shortest way to call it.</summary>
    public Action<GenericHookEvent>? Direct { get; protected init; }

    /// <summary>Where it was added, as far as that is known.</summary>
    public ListenerSite? Site { get; init; }

    /// <summary>The type of event that it takes.</summary>
    public abstract Type EventType { get; }

    /// <summary>Whether it must be awaited, as far as that is known without making it.</summary>
    public virtual bool IsAsynchronous => false;

    /// <summary>Calls it.</summary>
    /// <param name="walk">The dispatch. That the event fits was checked before the first listener was called.</param>
    public abstract void Call(CiviWalk walk);

    /// <summary>Calls it, also where it must be awaited.</summary>
    /// <param name="walk">The dispatch.</param>
    /// <param name="cancellationToken">The token of the dispatch.</param>
    public virtual Task CallAsync(CiviWalk walk, CancellationToken cancellationToken)
    {
        Call(walk);
        return Task.CompletedTask;
    }

    /// <summary>Whether it is the one that was added as this.</summary>
    public virtual bool Is(Delegate listener) => false;

    public abstract ListenerDescription Describe(string eventName, int priority);

    protected static Task TaskOf(ValueTask listener)
    {
        if (!listener.IsCompletedSuccessfully)
            return listener.AsTask();
        listener.GetAwaiter().GetResult();
        return Task.CompletedTask;
    }
}
