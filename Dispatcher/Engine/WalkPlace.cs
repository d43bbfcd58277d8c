using Dispatching.Engine.Watching;

namespace Dispatching.Engine;

/// <summary>Where a watched walk is: a list, and the listener that is called next.</summary>
/// <typeparam name="TListener">The kind of listener.</typeparam>
/// <param name="listeners">The first list.</param>
/// <param name="isAwaited">Whether listeners may be awaited.</param>
/// <param name="next">The index of the listener that is called next.</param>
internal struct WalkPlace<TListener>(ListenerSnapshot<TListener> listeners, bool isAwaited, int next = 0)
    where TListener : class
{
    private ListenerSnapshot<TListener>? _listeners = listeners;
    private int _next = next;

    /// <summary>Moves to the next listener, in this list or a later one.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext<TWalk>(ref TWalk walk)
        where TWalk : struct, IWalk<TListener>
    {
        while (_listeners is not null)
        {
            if (_next < _listeners.Count)
                return true;
            _next = 0;
            _listeners = walk.Next();
            if (!isAwaited && _listeners is { IsSynchronous: false })
                Walk.RefuseAwaited(_listeners, walk, Walk.WasAdded);
        }

        return false;
    }

    /// <summary>The listener that was taken last.</summary>
    public readonly ref readonly ChainEntry<TListener> Taken => ref _listeners!.Entries[_next - 1];

    /// <summary>Takes the next listener, which is about to be called.</summary>
    public ref readonly ChainEntry<TListener> Take()
    {
        _next++;
        return ref Taken;
    }

    /// <summary>Goes on after a failure that stays inside of the dispatch, by the rules of the system.</summary>
    public void GoOnBehind<TWalk>(ref TWalk walk, Exception exception, ref object? value, WatchedDispatch? watched)
        where TWalk : struct, IWalk<TListener>
    {
        TWalk before = walk;
        if (walk.Failed(in Taken, exception, ref value))
            return;
        if (watched is not null)
            TellOfTheRest(before, watched);
        (_listeners, _next) = (walk.Next(), 0);
    }

    /// <summary>Tells of the listeners that are not called, in this list and those ahead.</summary>
    public readonly void TellOfTheRest<TWalk>(TWalk walk, WatchedDispatch watched)
        where TWalk : struct, IWalk<TListener>
    {
        int first = _next;
        for (ListenerSnapshot<TListener>? list = _listeners; list is not null; list = walk.Next())
        {
            foreach (ref readonly ChainEntry<TListener> entry in list.Entries[first..])
                watched.NotCalled(walk.Describe(in entry));
            first = 0;
        }
    }
}
