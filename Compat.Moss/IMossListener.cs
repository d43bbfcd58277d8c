namespace Compat.Moss;

/// <summary>An object that listens. Moss's <c>ListenerInterface</c>.</summary>
public interface IMossListener
{
    /// <summary>Reacts to an event.</summary>
    /// <param name="container">The dispatcher's container.</param>
    /// <param name="subject">What the listener before gave back, or what was fired.</param>
    /// <param name="message">The text that goes with it.</param>
    /// <returns>What the next listener gets as its subject.</returns>
    object? Get(IMossContainer container, object? subject = null, string? message = null);
}
