using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Civi;

/// <summary>How a method that takes an event is called.</summary>
/// <param name="Call">The call, in the form of its kind.</param>
/// <param name="Kind">Its form.</param>
/// <param name="EventType">The type of event that it takes.</param>
/// <param name="Awaited">
/// The call in an asynchronous dispatch, where the method returns a value that may turn out to be a task; else <see langword="null"/>.
/// </param>
internal sealed record EventCall(
    Delegate Call, ListenerKind Kind, Type EventType, Func<object, EventContext, ValueTask>? Awaited = null)
{
    /// <summary>The call of a method that returns a value: nobody takes it, unless it is a task.</summary>
    public static EventCall Of(Func<object, EventContext, object?> function, Type eventType, string name)
    {
        Action<object, EventContext> call = (@event, context) =>
        {
            if (TaskResult.Is(function(@event, context)))
            {
                throw new InvalidOperationException(
                    $"The listener '{name}' of '{context.EventName}' gave a task, which must be awaited. Dispatch the event with"
                    + " DispatchAsync, or invoke the hook with InvokeAsync.");
            }
        };
        return new EventCall(call, ListenerKind.ActionWithContext, eventType, EndAsync);

        async ValueTask EndAsync(object @event, EventContext context) =>
            await TaskResult.OfAsync(function(@event, context)).ConfigureAwait(true);
    }
}
