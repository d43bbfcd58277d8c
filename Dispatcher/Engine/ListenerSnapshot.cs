using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Dispatching.Contracts;

namespace Dispatching.Engine;

/// <summary>A chain as it was at one moment. It never changes.</summary>
/// <typeparam name="TListener">What the chain's owner calls.</typeparam>
[DebuggerDisplay("{ToString(),nq}")]
public class ListenerSnapshot<TListener>
    where TListener : class
{
    private readonly ChainEntry<TListener>[] _entries;
    private readonly int _count;
    private Awaiting _awaiting;

    internal ListenerSnapshot(ChainEntry<TListener>[] entries, int count, Awaiting awaiting = Awaiting.Unknown)
    {
        _entries = entries;
        _count = count;
        _awaiting = awaiting;
    }

    internal static ListenerSnapshot<TListener> Empty { get; } = new([], 0, Awaiting.Never);

    /// <summary>The listeners, in the order in which they are called.</summary>
    public ReadOnlySpan<ChainEntry<TListener>> Entries
    {
        // There are never more than the array holds, and asking that again costs a tenth of a dispatch.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(_entries), _count);
    }

    /// <summary>How many listeners there are.</summary>
    public int Count => _count;

    /// <summary>Whether it is known that no listener must be awaited.</summary>
    internal bool IsSynchronous
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _awaiting == Awaiting.Never;
    }

    /// <summary>The entries behind their bounds check, for a loop that has counted them.</summary>
    private protected ChainEntry<TListener>[] Array => _entries;

    /// <summary>Describes the listeners.</summary>
    /// <param name="describe">Describes one.</param>
    /// <returns>The descriptions, in the order in which the listeners are called. A copy.</returns>
    public IReadOnlyList<ListenerDescription> Describe(ListenerDescriber<TListener> describe)
    {
        ArgumentNullException.ThrowIfNull(describe);
        var listeners = new ListenerDescription[Count];
        for (int i = 0; i < listeners.Length; i++)
            listeners[i] = describe(in Entries[i]);
        return listeners;
    }

    /// <summary>How many listeners there are.</summary>
    /// <returns>As in <c>2 listeners</c>.</returns>
    public override string ToString() => Count == 1 ? "1 listener" : string.Create(CultureInfo.InvariantCulture, $"{Count} listeners");

    /// <summary>The index of the first listener that must be awaited by a system's rules, or -1. What is found is kept.</summary>
    internal int FindAwaited<TWalk>()
        where TWalk : struct, IWalk<TListener>
    {
        if (_awaiting == Awaiting.Never)
            return -1;
        ReadOnlySpan<ChainEntry<TListener>> entries = Entries;
        for (int i = 0; i < entries.Length; i++)
        {
            if (TWalk.MustBeAwaited(in entries[i]))
            {
                _awaiting = Awaiting.Some;
                return i;
            }
        }

        _awaiting = Awaiting.Never;
        return -1;
    }
}
