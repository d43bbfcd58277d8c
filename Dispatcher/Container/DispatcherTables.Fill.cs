using Dispatching.Dispatch;

namespace Dispatching.Container;

public sealed partial class DispatcherTables
{
    private void Fill(ListenerCatalogue[] catalogues)
    {
        List<string> faults = [.. catalogues.SelectMany(catalogue => catalogue.Refusals)];

        // All listeners come before all subscribers of their priority, whatever the order of registration.
        (string? Dispatcher, ContainerListener Listener)[] all =
        [
            .. catalogues.SelectMany(catalogue => catalogue.Listeners),
            .. catalogues.SelectMany(catalogue => catalogue.SubscribersListeners),
        ];
        foreach (IGrouping<string, (string? Dispatcher, ContainerListener Listener)> group
            in all.GroupBy(one => one.Dispatcher ?? "", StringComparer.Ordinal))
        {
            if (_tables.TryGetValue(group.Key, out EventTable? table))
                Fill(table, [.. group.Select(one => one.Listener)], faults);
            else
                faults.AddRange(group.Select(one => UnknownDispatcher(group.Key, one.Listener)));
        }

        faults.AddRange(
            catalogues.SelectMany(catalogue => catalogue.Unscanned).Where(one => !Listens(one.Base)).Select(one => one.Refusal));
        if (faults.Count > 0)
            throw new InvalidOperationException(string.Join(Environment.NewLine, faults.Distinct(StringComparer.Ordinal)));
    }

    /// <summary>Whether a service is registered to listen, here or in a scope around.</summary>
    private bool Listens(Type service) =>
        _tables.Values.Any(table => table.Services.Contains(service)) || _outer?.Listens(service) == true;

    private void Fill(EventTable table, List<ContainerListener> listeners, List<string> faults)
    {
        table.Services = [.. table.Services.Concat(listeners.Select(listener => listener.Service)).Distinct()];
        var named = new NamedListeners(table.DispatcherName);
        foreach (IGrouping<string, ContainerListener> byEvent
            in listeners.GroupBy(listener => NameOf(table, listener), StringComparer.Ordinal))
        {
            List<OrderedListener> inherited = Inherited(table.DispatcherName, byEvent);
            named.Add(byEvent.Key, inherited.Select(one => one.Registered), byEvent);
            List<ContainerListener> distinct =
                DistinctListeners.Of(byEvent.Key, inherited.ConvertAll(one => one.Registered), byEvent, faults);
            List<string> unmade = [.. distinct.Where(listener => !Owner.CanMake(listener.Service))
                .Select(listener => Unmakable(byEvent.Key, listener))];
            faults.AddRange(unmade);
            faults.AddRange(distinct.Select(listener => listener.Fault(byEvent.Key)).OfType<string>());
            if (unmade.Count > 0 || distinct.Count == 0)
                continue;
            try
            {
                Fill(table, byEvent.Key, inherited, distinct);
            }
            catch (InvalidOperationException error)
            {
                faults.Add(error.Message);
            }
        }

        faults.AddRange(named.AbsentTargets());
    }

    private void Fill(EventTable table, string eventName, List<OrderedListener> inherited, List<ContainerListener> distinct)
    {
        ContainerListener[] before = [.. inherited.Select(one => one.Registered with { Priority = one.Priority })];
        IReadOnlyList<(ContainerListener Listener, int Priority)> order =
            ListenerOrder.Of(eventName, [.. before, .. distinct], before.Length);
        var known = new Dictionary<ContainerListener, OrderedListener>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < before.Length; i++)
            known.Add(before[i], inherited[i]);

        List<OrderedListener> ordered = [.. order.Select(one => known.GetValueOrDefault(one.Listener) ?? new OrderedListener(
            one.Listener, one.Priority, new ServiceListener(_count++, one.Listener.Service, one.Listener.Method)))];
        _ordered[(table.DispatcherName, eventName)] = ordered;
        object? next = null;
        for (int i = ordered.Count - 1; i >= 0 && before.Length > 0; i--)
        {
            bool isInherited = known.ContainsKey(order[i].Listener);
            if (i + 1 < ordered.Count && ordered[i + 1].Priority != ordered[i].Priority)
                next = null;
            if (isInherited)
                next = ordered[i].Made;
            else if (next is not null)
                ((NestedEventTable)table).Anchor(ordered[i].Made, next);
        }

        for (int i = 0; i < ordered.Count; i++)
        {
            if (!known.ContainsKey(order[i].Listener))
                table.Add(eventName, ordered[i].Made, ordered[i].Priority, ordered[i].Registered.Origin());
        }
    }

    /// <summary>The listeners that are registered around the scope and hear an event in it.</summary>
    private List<OrderedListener> Inherited(string dispatcher, IGrouping<string, ContainerListener> byEvent)
    {
        if (_outer?._tables.GetValueOrDefault(dispatcher) is not { } around)
            return [];
        IEnumerable<string> names = byEvent.Where(listener => listener.EventName is null)
            .Select(listener => around.NameOf(EventType.Of(listener.EventType))).Append(byEvent.Key).Distinct(StringComparer.Ordinal);
        return [.. names.SelectMany(name => _outer.Ordered(dispatcher, name)).OrderByDescending(one => one.Priority)];
    }

    private List<OrderedListener> Ordered(string dispatcher, string eventName)
    {
        for (DispatcherTables? tables = this; tables is not null; tables = tables._outer)
        {
            if (tables._ordered.TryGetValue((dispatcher, eventName), out List<OrderedListener>? ordered))
                return ordered;
        }

        return [];
    }

    private static string NameOf(EventTable table, ContainerListener listener) =>
        listener.EventName ?? table.NameOf(EventType.Of(listener.EventType));

    private string UnknownDispatcher(string name, ContainerListener listener) =>
        $"The listener '{listener.Name}' of '{NameOf(_tables[""], listener)}'{listener.By} asks for the dispatcher '{name}', "
        + $"which there is not. Add it with RegisterDispatcher(\"{name}\"), or Dispatcher(\"{name}\").";

    private static string Unmakable(string eventName, ContainerListener listener) =>
        $"The listener '{listener.Name}' of '{eventName}'{listener.By} cannot be made: '{listener.Service}' is "
        + $"{(listener.Service.IsAbstract ? "abstract" : "not registered")}. "
        + "Register what shall be made for it, or a class that can be made.";
}
