namespace Compat.Php;

/// <summary>PHP's <c>RuntimeException</c>: an error that shows only while the program runs.</summary>
/// <param name="message">The message.</param>
/// <param name="code">The code.</param>
/// <param name="previous">What it was thrown because of.</param>
public class RuntimeException(string message = "", long code = 0, Exception? previous = null) : PhpException(message, code, previous)
{
    /// <inheritdoc/>
    public override string ClassName => "RuntimeException";
}
