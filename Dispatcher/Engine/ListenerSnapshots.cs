namespace Dispatching.Engine;

/// <summary>Makes snapshots that no single chain has.</summary>
public static class ListenerSnapshots
{
    /// <summary>The snapshot without listeners.</summary>
    /// <typeparam name="TListener">The kind of listener.</typeparam>
    /// <returns>The same one each time.</returns>
    public static ListenerSnapshot<TListener> Empty<TListener>()
        where TListener : class => ListenerSnapshot<TListener>.Empty;

    /// <summary>Makes a snapshot of several, one behind the other.</summary>
    /// <typeparam name="TListener">The kind of listener.</typeparam>
    /// <param name="snapshots">The snapshots.</param>
    /// <returns>The snapshot: the very one where only one of them has listeners.</returns>
    public static ListenerSnapshot<TListener> Join<TListener>(params ReadOnlySpan<ListenerSnapshot<TListener>> snapshots)
        where TListener : class
    {
        ListenerSnapshot<TListener> joined = ListenerSnapshot<TListener>.Empty;
        int count = 0;
        foreach (ListenerSnapshot<TListener> snapshot in snapshots)
        {
            ArgumentNullException.ThrowIfNull(snapshot, nameof(snapshots));
            if (snapshot.Count > 0)
                joined = snapshot;
            count += snapshot.Count;
        }

        if (count == joined.Count)
            return joined;
        var entries = new List<ChainEntry<TListener>>(count);
        foreach (ListenerSnapshot<TListener> snapshot in snapshots)
            entries.AddRange(snapshot.Entries);
        return new ListenerSnapshot<TListener>([.. entries], count);
    }

    /// <summary>Makes a snapshot of listeners that are in no chain.</summary>
    /// <typeparam name="TListener">The kind of listener.</typeparam>
    /// <param name="listeners">The listeners, each with its priority, in the order in which they are called.</param>
    /// <returns>The snapshot.</returns>
    public static ListenerSnapshot<TListener> Of<TListener>(params ReadOnlySpan<(TListener Listener, int Priority)> listeners)
        where TListener : class
    {
        if (listeners.IsEmpty)
            return ListenerSnapshot<TListener>.Empty;
        var entries = new ChainEntry<TListener>[listeners.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(listeners[i].Listener, nameof(listeners));
            entries[i] = new ChainEntry<TListener>(listeners[i].Listener, null, listeners[i].Priority, (uint)i);
        }

        return new ListenerSnapshot<TListener>(entries, entries.Length);
    }
}
