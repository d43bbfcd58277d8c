namespace Compat.Php;

/// <summary>PHP's <c>BadFunctionCallException</c>: a callback that does not exist, or lacks arguments.</summary>
/// <param name="message">The message.</param>
/// <param name="code">The code.</param>
/// <param name="previous">What it was thrown because of.</param>
public class BadFunctionCallException(string message = "", long code = 0, Exception? previous = null)
    : LogicException(message, code, previous)
{
    /// <inheritdoc/>
    public override string ClassName => "BadFunctionCallException";
}
