namespace Dispatching.Contracts;

/// <summary>One line of what a subscriber listens to: an event, and the method that it chooses of a subscriber.</summary>
/// <typeparam name="TSelf">The subscriber's class.</typeparam>
public sealed class SubscriptionDefinition<TSelf>
    where TSelf : class
{
    internal SubscriptionDefinition(Type eventType, ListenerKind kind, Func<TSelf, Delegate> method)
    {
        ArgumentNullException.ThrowIfNull(method);
        EventType = eventType;
        Kind = kind;
        Method = method;
    }

    /// <summary>The type of event that the method takes.</summary>
    public Type EventType { get; }

    /// <summary>The shape of the method.</summary>
    public ListenerKind Kind { get; }

    /// <summary>Chooses the method of a subscriber.</summary>
    public Func<TSelf, Delegate> Method { get; }

    /// <summary>The event's name; <see langword="null"/> for that of <see cref="EventType"/>.</summary>
    public string? EventName { get; internal init; }

    /// <summary>Higher comes first; <see langword="null"/> where none was given.</summary>
    public int? Priority { get; internal init; }

    /// <summary>The expression that named the method in the source, or <see langword="null"/>.</summary>
    public string? Expression { get; internal init; }

    /// <summary>The source file that names the method, or <see langword="null"/>.</summary>
    public string? FilePath { get; internal init; }

    /// <summary>The line in <see cref="FilePath"/>, counted from 1; 0 where it is not known.</summary>
    public int LineNumber { get; internal init; }

    /// <summary>The listener on a subscriber.</summary>
    /// <param name="subscriber">The subscriber.</param>
    /// <returns>The listener.</returns>
    public ListenerDefinition On(TSelf subscriber)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        return new ListenerDefinition(EventType, Kind)
        {
            EventName = EventName,
            Listener = MethodOf(subscriber),
            Priority = Priority ?? 0,
            ServiceType = typeof(TSelf),
            Expression = Expression,
            FilePath = FilePath,
            LineNumber = LineNumber,
        };
    }

    internal Delegate MethodOf(TSelf subscriber) => Method(subscriber) ?? throw new InvalidOperationException(
        $"'{typeof(TSelf)}' chose no method for the event '{EventName ?? EventType.FullName}'. "
        + "Return one of its methods, as in s => s.OnEvent.");
}
