using Dispatching.Engine;

namespace Compat.Comodojo.Hooks;

/// <summary>An event that has hooks. Without its last hook it is let go of, and never used again.</summary>
internal sealed class ComodojoEvent(string name, Lock gate) : IndexedEvent(name)
{
    public ListenerChain<Hook> Chain { get; } = new(gate);
}
