namespace Dispatching.Container;

/// <summary>The listeners of a dispatcher's events by what constraints may call them: finds the constraints that mean nobody.</summary>
/// <param name="dispatcher">The dispatcher's name; empty for the one without a name.</param>
internal sealed class NamedListeners(string dispatcher)
{
    private const int MostShown = 8;

    private readonly Dictionary<string, List<ContainerListener>> _byEvent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _names = new(StringComparer.Ordinal);
    private readonly List<(string EventName, ContainerListener Listener)> _registered = [];

    /// <summary>Adds the listeners of an event.</summary>
    /// <param name="eventName">The event's name.</param>
    /// <param name="inherited">Those that are registered around the scope: they may be meant, and are in order.</param>
    /// <param name="registered">The registrations.</param>
    public void Add(string eventName, IEnumerable<ContainerListener> inherited, IEnumerable<ContainerListener> registered)
    {
        List<ContainerListener> all = [.. registered];
        _registered.AddRange(all.Select(listener => (eventName, listener)));
        _byEvent.Add(eventName, [.. inherited, .. all]);
    }

    /// <summary>
    /// What is wrong with constraints on listeners that are not there. One of a registration for several events needs its listener at one.
    /// </summary>
    public IEnumerable<string> AbsentTargets() =>
        Absent(listener => listener.Before, "before").Concat(Absent(listener => listener.After, "after"));

    private IEnumerable<string> Absent(Func<ContainerListener, IReadOnlyList<string>> constraints, string direction) =>
        from same in _registered.Where(one => constraints(one.Listener).Count > 0)
            .GroupBy(one => (object)constraints(one.Listener), ReferenceEqualityComparer.Instance)
        let events = same.Select(one => one.EventName).Distinct(StringComparer.Ordinal).ToArray()
        from target in constraints(same.First().Listener).Distinct(StringComparer.Ordinal)
        where !events.Any(eventName => IsNamed(target, eventName))
        select Fault(same.First().Listener, events, direction, target);

    private bool IsNamed(string target, string eventName)
    {
        if (!_names.TryGetValue(eventName, out HashSet<string>? names))
            _names.Add(eventName, names = [.. _byEvent[eventName].SelectMany(listener => listener.References)]);
        return names.Contains(target);
    }

    private string Fault(ContainerListener listener, string[] events, string direction, string target)
    {
        string[] elsewhere = [.. _byEvent.Keys.Where(eventName => IsNamed(target, eventName))];
        string[] others = [.. events.SelectMany(eventName => _byEvent[eventName])
            .Where(other => other.Service != listener.Service).Select(other => other.Name).Distinct(StringComparer.Ordinal)];
        return $"The listener '{listener.Name}' of {Shown(events)}{listener.By} shall come {direction} '{target}', which listens to "
            + (elsewhere.Length == 0 ? "nothing" : $"{Shown(elsewhere)} alone")
            + (dispatcher.Length == 0 ? ". " : $" at the dispatcher '{dispatcher}'. ")
            + (others.Length == 0 ? "There is no other listener to name: leave it out." : $"Name one of {Shown(others)}, or leave it out.");
    }

    private static string Shown(string[] names) =>
        string.Join(", ", names.Take(MostShown).Select(name => $"'{name}'")) + (names.Length > MostShown ? ", …" : "");
}
