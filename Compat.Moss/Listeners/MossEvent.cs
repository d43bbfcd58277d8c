using Dispatching.Engine;

namespace Compat.Moss.Listeners;

/// <summary>The listeners of a name, and where those of its aspects are.</summary>
internal sealed class MossEvent(string name, Lock gate)
{
    public string Name { get; } = name;

    public ListenerChain<MossDelegate> Chain { get; } = new(gate);

    /// <summary>Whether it has ever been listened to. To be used under the lock.</summary>
    public bool IsListed { get; set; }

    /// <summary>Whether it or an aspect of it has, or had, a listener that must be awaited.</summary>
    public volatile bool HasAsynchronous;

    /// <summary>The event whose aspect it is.</summary>
    public MossEvent? Whole { get; init; }

    public volatile MossEvent? Before;
    public volatile MossEvent? After;
    public volatile MossEvent? OnException;
}
