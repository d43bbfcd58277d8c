using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Dispatching.Testing;

public sealed partial class RecordingDispatcher
{
    /// <summary>Asserts that an event was dispatched, at least once.</summary>
    /// <typeparam name="TEvent">The event's class, a base of it, or an interface.</typeparam>
    /// <param name="match">What the event is like; any where it is left out.</param>
    /// <param name="expression">The text of <paramref name="match"/>. The compiler gives it.</param>
    /// <returns>The first of these events.</returns>
    /// <exception cref="DispatchAssertionException">None was. The message says what was dispatched instead.</exception>
    public TEvent Dispatched<TEvent>(
        Func<TEvent, bool>? match = null, [CallerArgumentExpression(nameof(match))] string? expression = null)
        where TEvent : class
    {
        List<TEvent> found = Matching(match);
        if (found.Count == 0)
            Fail($"{Described<TEvent>(match, expression)} was to be dispatched, and was not.");
        return found[0];
    }

    /// <summary>Asserts that an event was dispatched a number of times.</summary>
    /// <typeparam name="TEvent">The event's class, a base of it, or an interface.</typeparam>
    /// <param name="times">How often; 0 asserts that it was not.</param>
    /// <param name="match">What the event is like; any where it is left out.</param>
    /// <param name="expression">The text of <paramref name="match"/>. The compiler gives it.</param>
    /// <returns>These events, in the order in which they were dispatched.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    /// <exception cref="DispatchAssertionException">It was dispatched more or less often.</exception>
    public IReadOnlyList<TEvent> Dispatched<TEvent>(
        int times, Func<TEvent, bool>? match = null, [CallerArgumentExpression(nameof(match))] string? expression = null)
        where TEvent : class
    {
        ArgumentOutOfRangeException.ThrowIfNegative(times);
        List<TEvent> found = Matching(match);
        if (found.Count != times)
        {
            Fail(string.Create(
                CultureInfo.InvariantCulture,
                $"{Described<TEvent>(match, expression)} was to be dispatched {Times(times)}, and was dispatched {Times(found.Count)}."));
        }

        return found;
    }

    /// <summary>Asserts that an event of a name was dispatched, at least once.</summary>
    /// <param name="eventName">The event's name.</param>
    /// <returns>The first of these events.</returns>
    /// <exception cref="DispatchAssertionException">None was. The message says what was dispatched instead.</exception>
    public object Dispatched(string eventName)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        foreach (DispatchedEvent dispatched in Events)
        {
            if (string.Equals(dispatched.Name, eventName, StringComparison.Ordinal))
                return dispatched.Event;
        }

        Fail($"An event '{eventName}' was to be dispatched, and was not.");
        return null;
    }

    /// <summary>Asserts that no such event was dispatched.</summary>
    /// <typeparam name="TEvent">The event's class, a base of it, or an interface.</typeparam>
    /// <param name="match">What the event is like; any where it is left out.</param>
    /// <param name="expression">The text of <paramref name="match"/>. The compiler gives it.</param>
    /// <exception cref="DispatchAssertionException">One was.</exception>
    public void NotDispatched<TEvent>(
        Func<TEvent, bool>? match = null, [CallerArgumentExpression(nameof(match))] string? expression = null)
        where TEvent : class
    {
        if (Matching(match).Count > 0)
            Fail($"{Described<TEvent>(match, expression)} was not to be dispatched, and was.");
    }

    /// <summary>Asserts that nothing was dispatched.</summary>
    /// <exception cref="DispatchAssertionException">Something was.</exception>
    public void NothingDispatched()
    {
        if (Events.Count > 0)
            Fail("Nothing was to be dispatched, and something was.");
    }

    /// <summary>Asserts that two events were dispatched in this order, whatever was dispatched between them.</summary>
    /// <typeparam name="TFirst">The class of the first one.</typeparam>
    /// <typeparam name="TSecond">The class of the second one.</typeparam>
    /// <exception cref="DispatchAssertionException">They were not.</exception>
    public void InOrder<TFirst, TSecond>()
        where TFirst : class
        where TSecond : class => InOrder(typeof(TFirst), typeof(TSecond));

    /// <summary>Asserts that three events were dispatched in this order, whatever was dispatched between them.</summary>
    /// <typeparam name="TFirst">The class of the first one.</typeparam>
    /// <typeparam name="TSecond">The class of the second one.</typeparam>
    /// <typeparam name="TThird">The class of the third one.</typeparam>
    /// <exception cref="DispatchAssertionException">They were not.</exception>
    public void InOrder<TFirst, TSecond, TThird>()
        where TFirst : class
        where TSecond : class
        where TThird : class => InOrder(typeof(TFirst), typeof(TSecond), typeof(TThird));

    /// <summary>Asserts that events were dispatched in an order, whatever was dispatched between them.</summary>
    /// <param name="eventTypes">The classes of the events, bases of them, or interfaces.</param>
    /// <exception cref="DispatchAssertionException">They were not.</exception>
    public void InOrder(params ReadOnlySpan<Type> eventTypes)
    {
        IReadOnlyList<DispatchedEvent> events = Events;
        int next = 0;
        for (int i = 0; i < eventTypes.Length; i++)
        {
            Type expected = eventTypes[i] ?? throw new ArgumentNullException(nameof(eventTypes));
            while (next < events.Count && !expected.IsInstanceOfType(events[next].Event))
                next++;
            if (next++ == events.Count)
            {
                Fail(i == 0
                    ? $"'{expected.Name}' was to be dispatched, and was not."
                    : $"'{expected.Name}' was to be dispatched after '{eventTypes[i - 1].Name}', and was not.");
            }
        }
    }

    private static string Described<TEvent>(Func<TEvent, bool>? match, string? expression)
        where TEvent : class => match is null ? $"'{typeof(TEvent).Name}'" : $"'{typeof(TEvent).Name}' with '{expression}'";

    private static string Times(int times) => times switch
    {
        0 => "never",
        1 => "once",
        2 => "twice",
        _ => string.Create(CultureInfo.InvariantCulture, $"{times} times"),
    };

    private List<TEvent> Matching<TEvent>(Func<TEvent, bool>? match)
        where TEvent : class =>
        [.. Events.Select(dispatched => dispatched.Event).OfType<TEvent>().Where(@event => match is null || match(@event))];

    [DoesNotReturn]
    private void Fail(string message)
    {
        const int Most = 20;
        IReadOnlyList<DispatchedEvent> events = Events;
        var text = new StringBuilder(message);
        text.Append(events.Count == 0 ? " Nothing was dispatched." : " Dispatched:");
        foreach (DispatchedEvent dispatched in events.Take(Most))
            text.Append(CultureInfo.InvariantCulture, $"{Environment.NewLine}  {dispatched}");
        if (events.Count > Most)
            text.Append(CultureInfo.InvariantCulture, $"{Environment.NewLine}  and {events.Count - Most} more");
        throw new DispatchAssertionException(text.ToString());
    }
}
