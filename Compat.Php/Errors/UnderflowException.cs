namespace Compat.Php;

/// <summary>PHP's <c>UnderflowException</c>: an element taken from a container that is empty.</summary>
/// <param name="message">The message.</param>
/// <param name="code">The code.</param>
/// <param name="previous">What it was thrown because of.</param>
public class UnderflowException(string message = "", long code = 0, Exception? previous = null) : RuntimeException(message, code, previous)
{
    /// <inheritdoc/>
    public override string ClassName => "UnderflowException";
}
