namespace Compat.Php;

/// <summary>PHP's <c>OverflowException</c>: an element too many for a container.</summary>
/// <param name="message">The message.</param>
/// <param name="code">The code.</param>
/// <param name="previous">What it was thrown because of.</param>
public class OverflowException(string message = "", long code = 0, Exception? previous = null) : RuntimeException(message, code, previous)
{
    /// <inheritdoc/>
    public override string ClassName => "OverflowException";
}
