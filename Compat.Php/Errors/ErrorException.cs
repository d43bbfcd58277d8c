namespace Compat.Php;

/// <summary>PHP's <c>ErrorException</c>: an error that was made an exception.</summary>
/// <param name="message">The message.</param>
/// <param name="code">The code.</param>
/// <param name="previous">What it was thrown because of.</param>
public class ErrorException(string message = "", long code = 0, Exception? previous = null) : PhpException(message, code, previous)
{
    /// <inheritdoc/>
    public override string ClassName => "ErrorException";
}
