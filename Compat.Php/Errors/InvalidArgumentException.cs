namespace Compat.Php;

/// <summary>PHP's <c>InvalidArgumentException</c>: an argument of a wrong type or kind.</summary>
/// <param name="message">The message.</param>
/// <param name="code">The code.</param>
/// <param name="previous">What it was thrown because of.</param>
public class InvalidArgumentException(string message = "", long code = 0, Exception? previous = null)
    : LogicException(message, code, previous)
{
    /// <inheritdoc/>
    public override string ClassName => "InvalidArgumentException";
}
