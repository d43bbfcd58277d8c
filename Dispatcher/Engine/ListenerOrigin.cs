using Dispatching.Contracts;

namespace Dispatching.Engine;

/// <summary>What the listeners of one call site have in common: kept once for all that a loop adds.</summary>
internal sealed class ListenerOrigin(ListenerDefinition definition, EventType eventType)
{
    public EventType EventType { get; } = eventType;

    public ListenerKind Kind { get; } = definition.Kind;

    public Type? ServiceType { get; } = definition.ServiceType;

    public string? Expression { get; } = definition.Expression;

    public string? FilePath { get; } = definition.FilePath;

    public int LineNumber { get; } = definition.LineNumber;

    public bool IsLazy { get; } = definition.Listener is null;

    public bool IsAsynchronous => Kind >= ListenerKind.ValueTask;

    public bool Describes(ListenerDefinition definition) =>
        ReferenceEquals(EventType.Type, definition.EventType)
        && Kind == definition.Kind
        && IsLazy == (definition.Listener is null)
        && LineNumber == definition.LineNumber
        && ReferenceEquals(ServiceType, definition.ServiceType)
        && ReferenceEquals(Expression, definition.Expression)
        && ReferenceEquals(FilePath, definition.FilePath);
}
