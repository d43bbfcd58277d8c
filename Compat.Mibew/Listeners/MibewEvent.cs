using Dispatching.Engine;

namespace Compat.Mibew.Listeners;

/// <summary>An event that has listeners. Without its last listener it is let go of, and never used again.</summary>
internal sealed class MibewEvent(string name, Lock gate) : IndexedEvent(name)
{
    public ListenerChain<MibewListener> Chain { get; } = new(gate);
}
