namespace Dispatching.Porting;

/// <summary>A listener that the plugin registers.</summary>
/// <param name="File">The PHP file.</param>
/// <param name="Line">The line.</param>
/// <param name="Column">The column.</param>
/// <param name="System">The system that it is registered with.</param>
/// <param name="Idiom">How it is registered: <c>attachListener</c>, <c>getSubscribedEvents</c>, <c>function</c> and so on.</param>
/// <param name="Event">The event's name; where that is not known, the constant or the PHP text that gives it.</param>
/// <param name="Constant">The constant that gives the event; null for a literal.</param>
/// <param name="IsDynamic">Whether only the run shows the event.</param>
/// <param name="Sender">The class or object whose events are heard, in Yii; null elsewhere.</param>
/// <param name="ListenerKind">What the listener is: <c>Function</c>, <c>Method</c>, <c>StaticMethod</c>, <c>Closure</c>,
/// <c>Subscriber</c>.</param>
/// <param name="ListenerClass">The full PHP name of the listener's class; null for none.</param>
/// <param name="Listener">The PHP name of the function or method; <c>closure</c> for a closure.</param>
/// <param name="Priority">The priority, 0 where none is given; null where only the run shows it.</param>
/// <param name="PriorityText">The PHP text of the priority; null where none is given.</param>
/// <param name="Condition">The PHP text of the condition under which it is registered; null for none.</param>
/// <param name="Status"><c>done</c>, <c>left</c> or <c>dropped</c>.</param>
/// <param name="Note">What the porter should know of it; null for nothing.</param>
public sealed record PortedRegistration(
    string File,
    int Line,
    int Column,
    PluginSystem System,
    string Idiom,
    string Event,
    string? Constant,
    bool IsDynamic,
    string? Sender,
    string ListenerKind,
    string? ListenerClass,
    string Listener,
    long? Priority,
    string? PriorityText,
    string? Condition,
    string Status,
    string? Note);
