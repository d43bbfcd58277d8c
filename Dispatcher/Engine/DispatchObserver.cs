namespace Dispatching.Engine;

/// <summary>Watches one dispatch, listener by listener. It changes nothing.</summary>
internal abstract class DispatchObserver
{
    /// <summary>A listener is about to be called.</summary>
    /// <returns>What <see cref="Called"/> shall be given.</returns>
    public abstract object? Calling(string eventName, in ChainEntry<object> entry);

    /// <summary>A listener has returned, or its task has ended.</summary>
    public abstract void Called(string eventName, in ChainEntry<object> entry, object? state, Exception? failure, bool isStopped);
}
