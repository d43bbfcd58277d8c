namespace Dispatching.Contracts;

/// <summary>The shape of a listener: what it takes beside the event, and whether it is awaited.</summary>
public enum ListenerKind
{
    /// <summary><c>Action&lt;TEvent&gt;</c>.</summary>
    Action,

    /// <summary><c>Action&lt;TEvent, EventContext&gt;</c>.</summary>
    ActionWithContext,

    /// <summary><c>Func&lt;TEvent, ValueTask&gt;</c>.</summary>
    ValueTask,

    /// <summary><c>Func&lt;TEvent, CancellationToken, ValueTask&gt;</c>.</summary>
    ValueTaskWithCancellation,

    /// <summary><c>Func&lt;TEvent, EventContext, ValueTask&gt;</c>.</summary>
    ValueTaskWithContext,

    /// <summary><c>Func&lt;TEvent, Task&gt;</c>.</summary>
    Task,

    /// <summary><c>Func&lt;TEvent, CancellationToken, Task&gt;</c>.</summary>
    TaskWithCancellation,

    /// <summary><c>Func&lt;TEvent, EventContext, Task&gt;</c>.</summary>
    TaskWithContext,
}
