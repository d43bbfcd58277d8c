namespace Compat.Php;

/// <summary>PHP's <c>AssertionError</c>: an assertion that failed.</summary>
/// <param name="message">The message.</param>
/// <param name="code">The code.</param>
/// <param name="previous">What it was thrown because of.</param>
public class AssertionError(string message = "", long code = 0, Exception? previous = null) : PhpError(message, code, previous)
{
    /// <inheritdoc/>
    public override string ClassName => "AssertionError";
}
