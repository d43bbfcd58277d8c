using Dispatching.Contracts;

namespace Dispatching.Engine.Watching;

/// <summary>Observes one dispatch, listener by listener. It changes nothing. For use by one dispatch.</summary>
internal abstract class DispatchObserver
{
    /// <summary>A listener is about to be called.</summary>
    /// <param name="listener">The listener's description.</param>
    /// <param name="target">The listener in its chain.</param>
    /// <param name="id">The number of the chain's entry.</param>
    /// <returns>The state that <see cref="Called"/> is given.</returns>
    public abstract object? Calling(ListenerDescription listener, object target, uint id);

    /// <summary>A listener has returned, or its task has ended.</summary>
    /// <param name="state">The state that <see cref="Calling"/> returned.</param>
    /// <param name="failure">The exception of the listener, or <see langword="null"/>.</param>
    /// <param name="isStopped">Whether the event is stopped now.</param>
    public abstract void Called(object? state, Exception? failure, bool isStopped);

    /// <summary>A listener is not called: the event was stopped, or a listener before it failed.</summary>
    /// <param name="listener">The listener's description.</param>
    public abstract void NotCalled(ListenerDescription listener);

    /// <summary>The caller goes on while a listener is awaited: what it sees as current is given back.</summary>
    public virtual void Leave()
    {
    }

    /// <summary>The dispatch has ended.</summary>
    /// <param name="duration">The time that it took.</param>
    /// <param name="isStopped">Whether the event was stopped.</param>
    /// <param name="failure">The exception that leaves the dispatch, or <see langword="null"/>.</param>
    public abstract void Ended(TimeSpan duration, bool isStopped, Exception? failure);
}
