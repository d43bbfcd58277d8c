using System.Diagnostics;
using System.Globalization;

namespace Dispatching.Engine;

/// <summary>One listener in a chain.</summary>
/// <typeparam name="TListener">What the chain's owner calls.</typeparam>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct ChainEntry<TListener>
    where TListener : class
{
    internal ChainEntry(TListener listener, object? origin, int priority, uint id)
    {
        Listener = listener;
        Origin = origin;
        Priority = priority;
        Id = id;
    }

    /// <summary>The listener.</summary>
    public TListener Listener { get; }

    /// <summary>What the chain's owner keeps beside the listener, or <see langword="null"/>.</summary>
    public object? Origin { get; }

    /// <summary>Higher comes first, in a chain that was filled by <see cref="ListenerChain{TListener}.Add"/>.</summary>
    public int Priority { get; }

    /// <summary>The entry's number, by which <see cref="ListenerChain{TListener}.Remove(long)"/> finds it.</summary>
    public uint Id { get; }

    /// <summary>The priority, right-aligned, and the listener.</summary>
    /// <returns>As in <c>  100  Audit.Record</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Priority,5}  {(Listener is Delegate listener ? ListenerNaming.FromMethod(listener) : Listener)}");
}
