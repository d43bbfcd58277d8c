namespace Dispatching.Contracts;

/// <summary>A listener as it is handed to a registry: what it takes, how it is called, and where it was written.</summary>
/// <remarks>The <c>AddListener</c> extensions make it; only a registry of one's own reads it.</remarks>
public sealed class ListenerDefinition
{
    internal ListenerDefinition(Type eventType, ListenerKind kind)
    {
        EventType = eventType;
        Kind = kind;
    }

    /// <summary>The type of event that the listener takes.</summary>
    public Type EventType { get; }

    /// <summary>The shape of <see cref="Listener"/>, or of what <see cref="Make"/> makes.</summary>
    public ListenerKind Kind { get; }

    /// <summary>The listener; <see langword="null"/> where it is made when first called.</summary>
    public Delegate? Listener { get; internal init; }

    /// <summary>
    /// Makes a lazy listener, of the shape that <see cref="Kind"/> says, or gives the one that was made: any thread may call it;
    /// <see langword="null"/> for one that is there already. What a factory throws reaches the caller; the next call tries again.
    /// </summary>
    public Func<Delegate>? Make => Lazy is null ? null : () => Lazy.Listeners()[LazyIndex];

    /// <summary>What <see cref="Make"/> gives, once it was made, if by another listener of the same object. Asking makes nothing.</summary>
    public Delegate? Made => Lazy?.Made?[LazyIndex];

    /// <summary>What a lazy listener was added as: the factory by which it can be found and removed before it is made.</summary>
    public Delegate? Factory { get; internal init; }

    /// <summary>The type that a lazy listener's factory makes.</summary>
    public Type? ServiceType { get; internal init; }

    /// <summary>
    /// Chooses a lazy listener's method of an object of <see cref="ServiceType"/>; <see langword="null"/> for one that is there already.
    /// </summary>
    public Func<object, Delegate>? Method => Lazy is null ? null : service => Lazy.MethodOf(LazyIndex, service);

    /// <summary>The event's name; <see langword="null"/> for that of <see cref="EventType"/>.</summary>
    public string? EventName { get; internal init; }

    /// <summary>Higher comes first.</summary>
    public int Priority { get; internal init; }

    /// <summary>The expression that named the listener in the source, or <see langword="null"/>.</summary>
    public string? Expression { get; internal init; }

    /// <summary>The source file that added the listener, or <see langword="null"/>.</summary>
    public string? FilePath { get; internal init; }

    /// <summary>The line in <see cref="FilePath"/>, counted from 1; 0 where it is not known.</summary>
    public int LineNumber { get; internal init; }

    /// <summary>The object that a lazy listener is a method of, before and after it is made.</summary>
    internal LazyObject? Lazy { get; init; }

    /// <summary>Its place among the listeners of <see cref="Lazy"/>.</summary>
    internal int LazyIndex { get; init; }

    internal static ListenerDefinition Of(
        Type eventType, string? eventName, ListenerKind kind, Delegate listener, int priority,
        string? expression, string? filePath, int lineNumber)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return new ListenerDefinition(eventType, kind)
        {
            EventName = eventName,
            Listener = listener,
            Priority = priority,
            Expression = expression,
            FilePath = filePath,
            LineNumber = lineNumber,
        };
    }
}
