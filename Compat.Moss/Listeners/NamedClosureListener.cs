namespace Compat.Moss.Listeners;

/// <summary>It is told the name of the event or aspect too.</summary>
internal sealed class NamedClosureListener(Func<IMossContainer, object?, string?, string, object?> closure, string? expression) : MossDelegate(closure, expression)
{
    public override object? Call(IMossContainer container, object? subject, string? message, string eventName) => closure(container, subject, message, eventName);
}
