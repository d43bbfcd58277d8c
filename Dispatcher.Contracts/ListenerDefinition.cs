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

    /// <summary>Makes a lazy listener, of the shape that <see cref="Kind"/> says; <see langword="null"/> for one that is there already.</summary>
    public Func<Delegate>? Make { get; internal init; }

    /// <summary>What a lazy listener was added as: the factory by which it can be found and removed before it is made.</summary>
    public Delegate? Factory { get; internal init; }

    /// <summary>The type that a lazy listener's factory makes.</summary>
    public Type? ServiceType { get; internal init; }

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
}
