namespace Compat.Php;

/// <summary>PHP's <c>BadMethodCallException</c>: a method that does not exist, or lacks arguments.</summary>
/// <param name="message">The message.</param>
/// <param name="code">The code.</param>
/// <param name="previous">What it was thrown because of.</param>
public class BadMethodCallException(string message = "", long code = 0, Exception? previous = null)
    : BadFunctionCallException(message, code, previous)
{
    /// <inheritdoc/>
    public override string ClassName => "BadMethodCallException";
}
