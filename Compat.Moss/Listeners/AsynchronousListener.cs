using System.Diagnostics;

namespace Compat.Moss.Listeners;

internal sealed class AsynchronousListener(Func<IMossContainer?, object?, string?, CancellationToken, ValueTask<object?>> closure, string? expression) : MossDelegate(closure, expression)
{
    public override bool IsAsynchronous => true;

    // A synchronous fire refuses it before any listener is called.
    public override object? Call(IMossContainer? container, object? subject, string? message, string eventName) => throw new UnreachableException();

    public override ValueTask<object?> CallAsync(IMossContainer? container, object? subject, string? message, string eventName, CancellationToken cancellationToken) =>
        closure(container, subject, message, cancellationToken);
}
