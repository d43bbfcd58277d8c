namespace Dispatching.Contracts;

/// <summary>Makes a method, or a class's method, a listener that scanning finds. It may stand several times.</summary>
/// <remarks>
/// Symfony's <c>#[AsEventListener]</c>. Without a name the event is that of the method's first parameter. On a class, the
/// method is <see cref="Method"/>, else <c>On</c> followed by the event's name, else <c>Invoke</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class AsEventListenerAttribute : Attribute
{
    private int? _priority;

    /// <summary>Listens to the event that the method's first parameter names.</summary>
    public AsEventListenerAttribute()
    {
    }

    /// <summary>Listens to the event of a name.</summary>
    /// <param name="event">The event's name. Empty is a name.</param>
    public AsEventListenerAttribute(string @event) => Event = @event ?? throw new ArgumentNullException(nameof(@event));

    /// <summary>Listens to the event that a type names.</summary>
    /// <param name="eventType">The event's type.</param>
    public AsEventListenerAttribute(Type eventType) => EventType = eventType ?? throw new ArgumentNullException(nameof(eventType));

    /// <summary>The event's name, or <see langword="null"/>.</summary>
    public string? Event { get; }

    /// <summary>The event's type, or <see langword="null"/>.</summary>
    public Type? EventType { get; }

    /// <summary>On a class, the method that listens. On a method it must not be given.</summary>
    public string? Method { get; set; }

    /// <summary>Higher comes first. One that is not given is 0, or what <see cref="Before"/> and <see cref="After"/> need.</summary>
    public int Priority
    {
        get => _priority ?? 0;
        set => _priority = value;
    }

    /// <summary>The priority, or <see langword="null"/> where none was given.</summary>
    public int? DeclaredPriority => _priority;

    /// <summary>The classes whose listeners of the event this one comes before.</summary>
    public Type[] Before { get; set; } = [];

    /// <summary>The classes whose listeners of the event this one comes after.</summary>
    public Type[] After { get; set; } = [];

    /// <summary>
    /// Like <see cref="Before"/>, by name: a class's name or full name, or either with a method, as in <c>Shipping.OnOrderPlaced</c>.
    /// </summary>
    public string[] BeforeNames { get; set; } = [];

    /// <summary>
    /// Like <see cref="After"/>, by name: a class's name or full name, or either with a method, as in <c>Shipping.OnOrderPlaced</c>.
    /// </summary>
    public string[] AfterNames { get; set; } = [];

    /// <summary>The named dispatcher to listen at; <see langword="null"/> for the one without a name.</summary>
    public string? Dispatcher { get; set; }
}
