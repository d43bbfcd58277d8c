using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Moss.Listeners;

/// <summary>A listener as the dispatcher calls it.</summary>
internal abstract class MossDelegate(Delegate origin, string? expression)
{
    /// <summary>Whether it must be awaited.</summary>
    public virtual bool IsAsynchronous => false;

    public abstract object? Call(IMossContainer? container, object? subject, string? message, string eventName);

    public virtual ValueTask<object?> CallAsync(IMossContainer? container, object? subject, string? message, string eventName, CancellationToken cancellationToken) =>
        new(Call(container, subject, message, eventName));

    public virtual ListenerDescription Describe(string eventName) =>
        ListenerNaming.Describe(eventName, origin, isAsynchronous: IsAsynchronous, expression: expression);
}
