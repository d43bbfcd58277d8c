namespace Compat.Php;

/// <summary>PHP's <c>Error</c>: what PHP itself throws, and what its operators and functions throw here.</summary>
/// <param name="message">The message.</param>
/// <param name="code">The code.</param>
/// <param name="previous">What it was thrown because of.</param>
public class PhpError(string message = "", long code = 0, Exception? previous = null) : PhpThrowable(message, code, previous)
{
    /// <inheritdoc/>
    public override string ClassName => "Error";
}
