namespace Compat.Php;

/// <summary>PHP's <c>LogicException</c>: a mistake in the program.</summary>
/// <param name="message">The message.</param>
/// <param name="code">The code.</param>
/// <param name="previous">What it was thrown because of.</param>
public class LogicException(string message = "", long code = 0, Exception? previous = null) : PhpException(message, code, previous)
{
    /// <inheritdoc/>
    public override string ClassName => "LogicException";
}
