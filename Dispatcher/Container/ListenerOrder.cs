namespace Dispatching;

/// <summary>
/// Puts the container's listeners of one event in order: by priority, then by registration, then as <c>before</c> and
/// <c>after</c> ask. A listener without a priority takes the one that its place needs. Symfony 8.2's rules.
/// </summary>
internal sealed class ListenerOrder
{
    private readonly string _eventName;
    private readonly IReadOnlyList<ContainerListener> _listeners;
    private readonly List<int>[] _earlier;
    private readonly List<int>[] _later;

    private ListenerOrder(string eventName, IReadOnlyList<ContainerListener> listeners)
    {
        _eventName = eventName;
        _listeners = listeners;
        _earlier = [.. listeners.Select(_ => new List<int>())];
        _later = [.. listeners.Select(_ => new List<int>())];
    }

    /// <summary>The listeners in order, each with its priority.</summary>
    /// <exception cref="InvalidOperationException">The constraints cannot be met.</exception>
    public static IReadOnlyList<(ContainerListener Listener, int Priority)> Of(string eventName, IReadOnlyList<ContainerListener> listeners)
    {
        var order = new ListenerOrder(eventName, listeners);
        order.Link();
        order.RefuseCycles();
        return order.Sort(order.Priorities());
    }

    private void Link()
    {
        for (int i = 0; i < _listeners.Count; i++)
        {
            foreach (int other in Meant(i, _listeners[i].Before))
                LinkOnce(i, other);
            foreach (int other in Meant(i, _listeners[i].After))
                LinkOnce(other, i);
        }
    }

    // What is not there is no constraint; a listener is none on itself.
    private IEnumerable<int> Meant(int self, IReadOnlyList<string> references) =>
        from reference in references
        from other in Enumerable.Range(0, _listeners.Count)
        where other != self && _listeners[other].IsMeantBy(reference)
        select other;

    private void LinkOnce(int earlier, int later)
    {
        if (_later[earlier].Contains(later))
            return;
        _later[earlier].Add(later);
        _earlier[later].Add(earlier);
    }

    private void RefuseCycles()
    {
        var finished = new bool[_listeners.Count];
        var path = new List<int>();
        for (int i = 0; i < _listeners.Count; i++)
            Visit(i);

        void Visit(int at)
        {
            if (finished[at])
                return;
            int start = path.IndexOf(at);
            if (start >= 0)
            {
                string cycle = string.Join(" -> ", path.Skip(start).Append(at).Select(step => $"'{_listeners[step].Name}'"));
                throw new InvalidOperationException(
                    $"The listeners of '{_eventName}' wait for each other: {cycle}. Drop one of their before or after constraints.");
            }

            path.Add(at);
            foreach (int next in _later[at])
                Visit(next);
            path.RemoveAt(path.Count - 1);
            finished[at] = true;
        }
    }

    private int[] Priorities()
    {
        // A listener without a priority and without a place explains more than those that it stands between.
        var priorities = new int[_listeners.Count];
        foreach (int i in Enumerable.Range(0, priorities.Length).OrderBy(i => _listeners[i].Priority is not null))
        {
            int? low = Bound(i, _later, lowest: true, out int lowOwner);
            int? high = Bound(i, _earlier, lowest: false, out int highOwner);
            if (_listeners[i].Priority is { } declared)
            {
                if (declared < low)
                    throw Contradiction(i, lowOwner, "before", "raise it to", "or more");
                if (declared > high)
                    throw Contradiction(i, highOwner, "after", "lower it to", "or less");
                priorities[i] = declared;
            }
            else if (low > high)
            {
                throw new InvalidOperationException(
                    $"The listener '{_listeners[i].Name}' of '{_eventName}' has no place: "
                    + $"it needs a priority of at least {low} to come before '{_listeners[lowOwner].Name}', "
                    + $"and of at most {high} to come after '{_listeners[highOwner].Name}'. Drop one of the constraints.");
            }
            else
            {
                priorities[i] = Math.Min(high ?? int.MaxValue, Math.Max(low ?? int.MinValue, 0));
            }
        }

        return priorities;
    }

    /// <summary>The strictest declared priority among all that come later (or earlier), through any number of steps.</summary>
    private int? Bound(int from, List<int>[] links, bool lowest, out int owner)
    {
        int? bound = null;
        owner = -1;
        var seen = new HashSet<int>();
        var open = new Stack<int>(links[from]);
        while (open.TryPop(out int at))
        {
            if (!seen.Add(at))
                continue;
            if (_listeners[at].Priority is { } priority && (bound is null || (lowest ? priority > bound : priority < bound)))
            {
                bound = priority;
                owner = at;
            }

            foreach (int next in links[at])
                open.Push(next);
        }

        return bound;
    }

    private InvalidOperationException Contradiction(int at, int other, string constraint, string change, string direction) => new(
        $"The listener '{_listeners[at].Name}' of '{_eventName}' has priority {_listeners[at].Priority}, "
        + $"but shall come {constraint} '{_listeners[other].Name}', which has {_listeners[other].Priority}: "
        + $"{change} {_listeners[other].Priority} {direction}, leave it out, or drop the constraint.");

    private List<(ContainerListener Listener, int Priority)> Sort(int[] priorities)
    {
        var sorted = new List<(ContainerListener Listener, int Priority)>(priorities.Length);
        var placed = new bool[priorities.Length];
        foreach (int i in Enumerable.Range(0, priorities.Length).OrderByDescending(i => priorities[i]))
            Place(i);
        return sorted;

        void Place(int i)
        {
            if (placed[i])
                return;
            placed[i] = true;
            foreach (int earlier in _earlier[i].Order())
                Place(earlier);
            sorted.Add((_listeners[i], priorities[i]));
        }
    }
}
