using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dispatching.Engine;

/// <summary>A chain as it was at one moment. It never changes.</summary>
/// <typeparam name="TListener">What the chain's owner calls.</typeparam>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ListenerSnapshot<TListener>
    where TListener : class
{
    private readonly ChainEntry<TListener>[] _entries;
    private readonly int _count;

    internal ListenerSnapshot(ChainEntry<TListener>[] entries, int count)
    {
        _entries = entries;
        _count = count;
    }

    /// <summary>The snapshot of a chain without listeners.</summary>
    internal static ListenerSnapshot<TListener> Empty { get; } = new([], 0);

    /// <summary>The listeners, in the order in which they are called.</summary>
    public ReadOnlySpan<ChainEntry<TListener>> Entries
    {
        // There are never more than the array holds, and asking that again costs a tenth of a dispatch.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(_entries), _count);
    }

    /// <summary>How many listeners there are.</summary>
    public int Count => _count;

    /// <summary>How many listeners there are.</summary>
    /// <returns>As in <c>2 listeners</c>.</returns>
    public override string ToString() => Count == 1 ? "1 listener" : string.Create(CultureInfo.InvariantCulture, $"{Count} listeners");
}
