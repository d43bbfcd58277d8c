namespace Compat.Moss.Listeners;

internal sealed class ClosureListener(Func<IMossContainer, object?, string?, object?> closure, string? expression) : MossDelegate(closure, expression, closure)
{
    public override object? Call(IMossContainer container, object? subject, string? message, string eventName) => Plain!(container, subject, message);
}
