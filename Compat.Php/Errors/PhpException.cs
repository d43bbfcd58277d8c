namespace Compat.Php;

/// <summary>PHP's <c>Exception</c>: what programs throw and catch.</summary>
/// <param name="message">The message.</param>
/// <param name="code">The code.</param>
/// <param name="previous">What it was thrown because of.</param>
public class PhpException(string message = "", long code = 0, Exception? previous = null) : PhpThrowable(message, code, previous)
{
    /// <inheritdoc/>
    public override string ClassName => "Exception";
}
