namespace Dispatching.Container;

/// <summary>Registrations of the same method of the same service are one listener.</summary>
internal static class DistinctListeners
{
    /// <summary>The listeners of an event, each once, in the order of their first registrations.</summary>
    /// <param name="eventName">The event's name.</param>
    /// <param name="inherited">Those that are registered already, around the scope: they are left out.</param>
    /// <param name="listeners">The registrations.</param>
    /// <param name="faults">Is told of registrations whose priorities contradict each other.</param>
    public static List<ContainerListener> Of(
        string eventName, IReadOnlyCollection<ContainerListener> inherited, IEnumerable<ContainerListener> listeners, List<string> faults)
    {
        ContainerListener[] all = [.. listeners];
        HashSet<Type> severalTimes = [.. all.Concat(inherited).GroupBy(listener => listener.Service)
            .Where(same => same.Skip(1).Any()).Select(same => same.Key)];
        if (severalTimes.Count == 0)
            return [.. all.Select(Settled)];

        Dictionary<ListenerKey, ContainerListener> around = [];
        foreach (ContainerListener listener in inherited.Where(listener => severalTimes.Contains(listener.Service)))
            around.TryAdd(ListenerKey.Of(listener), listener);
        var distinct = new OrderedDictionary<ListenerKey, ContainerListener>();
        foreach (ContainerListener listener in all)
        {
            // Nothing that is there once need be looked into.
            ListenerKey key = severalTimes.Contains(listener.Service) ? ListenerKey.Of(listener) : new(listener.Service, listener);
            ContainerListener? known = distinct.GetValueOrDefault(key) ?? around.GetValueOrDefault(key);
            if (known is not null && Contradiction(eventName, known, listener) is { } fault)
                faults.Add(fault);
            else if (!around.ContainsKey(key))
                distinct[key] = known is null ? listener : Merge(known, listener);
        }

        return [.. distinct.Values.Select(Settled)];
    }

    private static ContainerListener Merge(ContainerListener one, ContainerListener other) => one with
    {
        Priority = one.Priority ?? other.Priority,
        Place = one.Priority is null && other.Priority is not null ? other.Place : one.Place,
        IsSubscribers = one.IsSubscribers || other.IsSubscribers,
        Before = [.. one.Before.Union(other.Before, StringComparer.Ordinal)],
        After = [.. one.After.Union(other.After, StringComparer.Ordinal)],
    };

    private static ContainerListener Settled(ContainerListener listener) =>
        listener is { IsSubscribers: true, Priority: null } ? listener with { Priority = 0 } : listener;

    private static string? Contradiction(string eventName, ContainerListener one, ContainerListener other) =>
        one.Priority is { } first && other.Priority is { } second && first != second
            ? $"The listener '{one.Name}' of '{eventName}' has priority {first} by {one.Place ?? "one registration"}, "
                + $"and {second} by {other.Place ?? "another"}. Give it one priority, or leave one of the registrations out."
            : null;
}
