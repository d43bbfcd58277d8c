using System.Diagnostics;

namespace Dispatching.Container;

/// <summary>
/// Puts the container's listeners of one event in order: by priority, then by registration, then as <c>before</c> and
/// <c>after</c> ask. A listener without a priority takes the one that its place needs. Symfony 8.2's rules.
/// </summary>
/// <remarks>A chain of constraints may be as long as there are listeners: none of this recurses, and each link is followed once.</remarks>
internal sealed class ListenerOrder
{
    private readonly string _eventName;
    private readonly IReadOnlyList<ContainerListener> _listeners;
    private readonly List<int>[] _earlier;
    private readonly List<int>[] _later;
    private readonly int _inherited;
    private readonly List<string> _faults = [];

    private ListenerOrder(string eventName, IReadOnlyList<ContainerListener> listeners, int inherited)
    {
        _inherited = inherited;
        _eventName = eventName;
        _listeners = listeners;
        _earlier = [.. listeners.Select(_ => new List<int>())];
        _later = [.. listeners.Select(_ => new List<int>())];
    }

    /// <summary>The listeners in order, each with its priority.</summary>
    /// <param name="eventName">The event's name.</param>
    /// <param name="listeners">The listeners in the order of their registration.</param>
    /// <param name="inherited">How many of them, the first ones, are in order already and keep it.</param>
    /// <exception cref="InvalidOperationException">The constraints cannot be met. The message says which, a line each.</exception>
    public static IReadOnlyList<(ContainerListener Listener, int Priority)> Of(
        string eventName, IReadOnlyList<ContainerListener> listeners, int inherited = 0)
    {
        var order = new ListenerOrder(eventName, listeners, inherited);
        order.Link();
        int[] latestFirst = order.LatestFirst();
        order.Refuse();
        int[] priorities = order.Priorities(latestFirst);
        order.Refuse();
        return order.Sort(priorities);
    }

    private void Link()
    {
        if (_listeners.Skip(_inherited).All(listener => listener.Before.Count == 0 && listener.After.Count == 0))
            return;
        Dictionary<string, List<int>> meant = Meant();
        var known = new HashSet<(int Earlier, int Later)>();
        for (int i = 1; i < _inherited; i++)
            LinkOnce(i - 1, i);
        for (int i = _inherited; i < _listeners.Count; i++)
        {
            foreach (int other in _listeners[i].Before.SelectMany(Others))
                LinkOnce(i, other);
            foreach (int other in _listeners[i].After.SelectMany(Others))
                LinkOnce(other, i);
        }

        // What is not there is told elsewhere, and is no constraint; a listener is none on itself.
        IEnumerable<int> Others(string reference) => meant.GetValueOrDefault(reference) ?? [];

        void LinkOnce(int earlier, int later)
        {
            if (earlier == later || !known.Add((earlier, later)))
                return;
            _later[earlier].Add(later);
            _earlier[later].Add(earlier);
        }
    }

    /// <summary>The listeners that a constraint's reference means, in their order.</summary>
    private Dictionary<string, List<int>> Meant()
    {
        var meant = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < _listeners.Count; i++)
        {
            foreach (string reference in _listeners[i].References.Distinct(StringComparer.Ordinal))
            {
                if (!meant.TryGetValue(reference, out List<int>? listeners))
                    meant.Add(reference, listeners = []);
                listeners.Add(i);
            }
        }

        return meant;
    }

    private void Refuse()
    {
        if (_faults.Count > 0)
            throw new InvalidOperationException(string.Join(Environment.NewLine, _faults));
    }

    /// <summary>The listeners, each behind all that come later than it does. Those that wait for each other are faults.</summary>
    private int[] LatestFirst() => DepthFirst(
        Enumerable.Range(0, _listeners.Count),
        _later,
        path => _faults.Add(
            $"The listeners of '{_eventName}' wait for each other: "
            + $"{string.Join(" -> ", path.Select(step => $"'{_listeners[step].Name}'"))}."
            + " Drop one of their before or after constraints."));

    /// <summary>The listeners, each behind all that its links lead to.</summary>
    /// <param name="starts">All listeners, in the order in which they are visited.</param>
    /// <param name="links">Where each leads to, in the order in which that is visited.</param>
    /// <param name="refuse">Is called with a path that comes back to where it began.</param>
    private int[] DepthFirst(IEnumerable<int> starts, List<int>[] links, Action<IEnumerable<int>> refuse)
    {
        var finished = new List<int>(_listeners.Count);
        var path = new List<int>();
        int[] next = new int[_listeners.Count];
        bool[] isVisited = new bool[_listeners.Count];
        bool[] isOnPath = new bool[_listeners.Count];
        foreach (int start in starts)
        {
            Visit(start);
            while (path.Count > 0)
            {
                int at = path[^1];
                if (next[at] < links[at].Count)
                {
                    Visit(links[at][next[at]++]);
                    continue;
                }

                path.RemoveAt(path.Count - 1);
                isOnPath[at] = false;
                finished.Add(at);
            }
        }

        return [.. finished];

        void Visit(int at)
        {
            if (isOnPath[at])
                refuse(path.Skip(path.IndexOf(at)).Append(at));
            if (isVisited[at])
                return;
            isVisited[at] = true;
            isOnPath[at] = true;
            path.Add(at);
        }
    }

    private int[] Priorities(int[] latestFirst)
    {
        (int? Priority, int Owner)[] lows = Bounds(latestFirst, _later, isLowest: true);
        (int? Priority, int Owner)[] highs = Bounds(latestFirst.Reverse(), _earlier, isLowest: false);

        // Each of two listeners contradicts the other: it is told once.
        var contradictions = new HashSet<(int One, int Other)>();

        // A listener without a priority and without a place explains more than those that it stands between.
        int[] priorities = new int[_listeners.Count];
        foreach (int i in Enumerable.Range(0, priorities.Length).OrderBy(i => _listeners[i].Priority is not null))
        {
            (int? low, int lowOwner) = lows[i];
            (int? high, int highOwner) = highs[i];
            if (_listeners[i].Priority is { } declared)
            {
                if (declared < low && contradictions.Add((i, lowOwner)) && !contradictions.Contains((lowOwner, i)))
                    _faults.Add(Contradiction(i, lowOwner, "before", "raise it to", "or more"));
                if (declared > high && contradictions.Add((i, highOwner)) && !contradictions.Contains((highOwner, i)))
                    _faults.Add(Contradiction(i, highOwner, "after", "lower it to", "or less"));
                priorities[i] = declared;
            }
            else if (low > high)
            {
                _faults.Add(
                    $"The listener '{_listeners[i].Name}' of '{_eventName}'{_listeners[i].By} has no place: "
                    + $"it needs a priority of at least {low} to come before"
                    + $" '{_listeners[lowOwner].Name}', and of at most {high} to come after '{_listeners[highOwner].Name}'."
                    + " Drop one of the constraints.");
            }
            else
            {
                priorities[i] = Math.Min(high ?? int.MaxValue, Math.Max(low ?? int.MinValue, 0));
            }
        }

        return priorities;
    }

    /// <summary>
    /// For each listener, the strictest declared priority among all that come later (or earlier), through any number of steps.
    /// </summary>
    /// <param name="order">The listeners, each behind those that its links lead to.</param>
    /// <param name="links">The links.</param>
    /// <param name="isLowest">Whether the bound is the lowest that is allowed, not the highest.</param>
    private (int? Priority, int Owner)[] Bounds(IEnumerable<int> order, List<int>[] links, bool isLowest)
    {
        var bounds = new (int? Priority, int Owner)[_listeners.Count];
        foreach (int i in order)
        {
            (int? Priority, int Owner) bound = (null, -1);
            foreach (int next in links[i])
            {
                bound = Stricter(bound, (_listeners[next].Priority, next));
                bound = Stricter(bound, bounds[next]);
            }

            bounds[i] = bound;
        }

        return bounds;

        (int? Priority, int Owner) Stricter((int? Priority, int Owner) one, (int? Priority, int Owner) other) =>
            one.Priority is null || (isLowest ? other.Priority > one.Priority : other.Priority < one.Priority) ? other : one;
    }

    private string Contradiction(int at, int other, string constraint, string change, string direction) =>
        $"The listener '{_listeners[at].Name}' of '{_eventName}'{_listeners[at].By} has priority {_listeners[at].Priority},"
        + $" but shall come {constraint} '{_listeners[other].Name}', which has {_listeners[other].Priority}:"
        + $" {change} {_listeners[other].Priority} {direction}, leave it out, or drop the constraint.";

    private (ContainerListener Listener, int Priority)[] Sort(int[] priorities)
    {
        foreach (List<int> earlier in _earlier)
            earlier.Sort();
        IEnumerable<int> byPriority = Enumerable.Range(0, priorities.Length).OrderByDescending(i => priorities[i]);
        int[] order = DepthFirst(byPriority, _earlier, _ => throw new UnreachableException());
        return Array.ConvertAll(order, i => (_listeners[i], priorities[i]));
    }
}
