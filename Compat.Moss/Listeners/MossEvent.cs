using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Moss.Listeners;

/// <summary>The listeners of a name, and where those of its aspects are.</summary>
internal sealed class MossEvent(string name, Lock gate) : IndexedEvent(name)
{
    private volatile MossEvent? _before;
    private volatile MossEvent? _after;
    private volatile MossEvent? _onException;
    private volatile bool _hasAspects;

    // Set before the listener is in the chain.
    private volatile bool _mayBeAwaited;

    public MossEvent? Before => _before;

    public MossEvent? After => _after;

    public MossEvent? OnException => _onException;

    /// <summary>Whether an aspect of it has ever been listened to.</summary>
    public bool HasAspects => _hasAspects;

    public ListenerChain<MossDelegate> Chain { get; } = new(gate);

    /// <summary>Whether a listener of it, or of an aspect of it, may have to be awaited.</summary>
    public bool MayBeAwaited =>
        _mayBeAwaited || Before?._mayBeAwaited == true || After?._mayBeAwaited == true || OnException?._mayBeAwaited == true;

    public void SetBefore(MossEvent aspect) => (_hasAspects, _before) = (true, aspect);

    public void SetAfter(MossEvent aspect) => (_hasAspects, _after) = (true, aspect);

    public void SetOnException(MossEvent aspect) => (_hasAspects, _onException) = (true, aspect);

    public void Insert(MossDelegate listener, int? place)
    {
        _mayBeAwaited |= listener.MayBeAwaited;
        int index = place ?? Chain.Count;
        Chain.Insert(index < 0 ? Math.Max(0, Chain.Count + index) : index, listener);
    }

    public IReadOnlyList<ListenerDescription> Describe() => Chain.Snapshot.Describe((in entry) => entry.Listener.Describe(Name));
}
