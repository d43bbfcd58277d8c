using Dispatching.Contracts;
using Dispatching.Engine;

namespace Dispatching.Diagnostics;

/// <summary>Tells those who watch all dispatches about one of an <see cref="EventDispatcher"/>, and whoever watches it beside them.</summary>
internal sealed class WatchObserver(WatchedDispatch watched, EventSnapshot snapshot, DispatchCall call) : DispatchObserver, IDisposable
{
    private readonly EventDispatcher _engine = call.Dispatcher;
    private readonly DispatchObserver? _other = call.Observer;
    private readonly object _event = call.Event;
    private int _called;

    public override object? Calling(string eventName, in ChainEntry<object> entry)
    {
        _called++;
        return (watched.Call(ListenerNaming.Describe(eventName, entry, _engine)), _other?.Calling(eventName, entry));
    }

    public override void Called(string eventName, in ChainEntry<object> entry, object? state, Exception? failure, bool isStopped)
    {
        var (listener, other) = ((WatchedListener, object?))state!;
        if (failure is not null)
            listener.Fail(failure);
        listener.Dispose();
        _other?.Called(eventName, entry, other, failure, isStopped);
    }

    /// <summary>The dispatch has ended.</summary>
    public void End(Exception? failure)
    {
        foreach (ref readonly ChainEntry<object> entry in snapshot.Entries[_called..])
            watched.Skip(ListenerNaming.Describe(snapshot.Name, entry, _engine));
        if (_event is IStoppableEvent { IsPropagationStopped: true })
            watched.Stop();
        if (failure is not null)
            watched.Fail(failure);
    }

    public void Dispose() => watched.Dispose();
}
