using Dispatching.Engine;

namespace Compat.Mibew.Listeners;

/// <summary>An event that anybody listens to. Without its last listener it is let go of, and never used again.</summary>
internal sealed class MibewEvent(string name, Lock gate)
{
    public string Name { get; } = name;

    public ListenerChain<MibewListener> Chain { get; } = new(gate);

    /// <summary>Whether one of the listeners is, or was, to be awaited.</summary>
    public bool HasAsynchronous { get; set; }

    /// <summary>Whether it has been the one at hand: once, or events that take turns would displace each other for ever.</summary>
    public bool WasAtHand { get; set; }
}
