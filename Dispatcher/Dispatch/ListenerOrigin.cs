using Dispatching.Container;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Dispatching.Dispatch;

/// <summary>What the listeners of one call site have in common: kept once for all that a loop adds.</summary>
internal sealed class ListenerOrigin(EventType eventType, ListenerKind kind)
{
    public EventType EventType { get; } = eventType;

    public ListenerKind Kind { get; } = kind;

    public Type? ServiceType { get; init; }

    public string? Expression { get; init; }

    public string? FilePath { get; init; }

    public int LineNumber { get; init; }

    public bool IsLazy { get; init; }

    /// <summary>Whether its listeners are delegates that take the event alone.</summary>
    public bool IsPlain => Kind == ListenerKind.Action && !IsLazy;

    /// <summary>Whether it knows a type that can be unloaded.</summary>
    public bool IsCollectible => EventType.Type.IsCollectible || ServiceType?.IsCollectible == true;

    /// <summary>Whether it hears every event that is of its type: see <see cref="EventType.IsFamily"/>.</summary>
    public bool IsOfFamily { get; init; }

    public bool IsAsynchronous => Kind >= ListenerKind.ValueTask;

    public static ListenerOrigin Of(ListenerDefinition definition, EventType eventType) => new(eventType, definition.Kind)
    {
        ServiceType = definition.ServiceType,
        Expression = definition.Expression,
        FilePath = definition.FilePath,
        LineNumber = definition.LineNumber,
        IsLazy = definition.Listener is null,
        IsOfFamily = definition.EventName is null && eventType.IsFamily,
    };

    public bool Describes(ListenerDefinition definition) =>
        ReferenceEquals(EventType.Type, definition.EventType)
        && Kind == definition.Kind
        && IsLazy == (definition.Listener is null)
        && IsOfFamily == (definition.EventName is null && EventType.IsFamily)
        && LineNumber == definition.LineNumber
        && ReferenceEquals(ServiceType, definition.ServiceType)
        && ReferenceEquals(Expression, definition.Expression)
        && ReferenceEquals(FilePath, definition.FilePath);

    /// <summary>Describes a listener of a dispatcher's table.</summary>
    /// <param name="eventName">The event's name.</param>
    /// <param name="entry">The listener.</param>
    /// <param name="dispatcher">Whose scope to look in for lazy listeners that were made.</param>
    public static ListenerDescription Describe(string eventName, in ChainEntry<object> entry, EventDispatcher? dispatcher)
    {
        var origin = (ListenerOrigin)entry.Origin!;
        var lazy = entry.Listener as LazyListener;
        Delegate? listener = lazy is null ? (Delegate)entry.Listener : lazy.MadeFor(dispatcher);
        listener = listener is null ? null : ListenerForm.Original(listener);
        bool isAnonymous = listener is not null && ListenerNaming.IsAnonymous(listener);
        return new ListenerDescription
        {
            EventName = eventName,
            Priority = entry.Priority,
            Name = listener is null || (isAnonymous && origin.Expression is not null)
                ? FromExpression(origin)
                : ListenerNaming.FromMethod(listener),
            DeclaringType = listener?.Target?.GetType() ?? listener?.Method.DeclaringType ?? origin.ServiceType,
            EventType = origin.EventType.Type,
            IsInherited = origin.IsOfFamily,
            Listener = listener,
            IsAnonymous = isAnonymous,
            IsStatic = listener?.Method.IsStatic ?? false,
            IsLazy = lazy is not null,
            IsMadeInScopes = lazy is ServiceListener && dispatcher?.Scope is null,
            IsAsynchronous = origin.IsAsynchronous,
            FilePath = origin.FilePath,
            LineNumber = origin.LineNumber,
        };
    }

    private static string FromExpression(ListenerOrigin origin)
    {
        string expression = origin.Expression ?? "lambda";
        if (origin.ServiceType is null)
            return expression;

        // i => i.OnOrderPlaced is, to people, Invoicing.OnOrderPlaced.
        int dot = expression.LastIndexOf('.');
        string method = expression[(dot + 1)..];
        return dot >= 0 && method.All(character => char.IsLetterOrDigit(character) || character == '_')
            ? $"{origin.ServiceType.Name}.{method}"
            : $"{origin.ServiceType.Name}: {expression}";
    }
}
