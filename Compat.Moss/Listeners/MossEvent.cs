using Dispatching.Engine;

namespace Compat.Moss.Listeners;

/// <summary>The listeners of a name, and where those of its aspects are.</summary>
internal sealed class MossEvent(string name, Lock gate)
{
    public string Name { get; } = name;

    public ListenerChain<MossDelegate> Chain { get; } = new(gate);

    /// <summary>The only listener, where there is one and it takes a subject and a message.</summary>
    public volatile Func<IMossContainer, object?, string?, object?>? Sole;

    /// <summary>Whether it has ever been listened to. To be used under the lock.</summary>
    public bool IsListed { get; set; }

    /// <summary>Whether it has been the one at hand: once, or events that take turns would displace each other for ever.</summary>
    public bool WasAtHand { get; set; }

    /// <summary>Whether it or an aspect of it has a listener that must be awaited.</summary>
    public volatile bool HasAsynchronous;

    /// <summary>Whether a listener of its own may have to be awaited. Set before the listener is in the chain.</summary>
    public volatile bool MayBeAwaited;

    /// <summary>The event whose aspect it is.</summary>
    public MossEvent? Whole { get; init; }

    public volatile MossEvent? Before;
    public volatile MossEvent? After;
    public volatile MossEvent? OnException;
}
