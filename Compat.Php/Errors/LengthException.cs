namespace Compat.Php;

/// <summary>PHP's <c>LengthException</c>: a length that is not allowed.</summary>
/// <param name="message">The message.</param>
/// <param name="code">The code.</param>
/// <param name="previous">What it was thrown because of.</param>
public class LengthException(string message = "", long code = 0, Exception? previous = null) : LogicException(message, code, previous)
{
    /// <inheritdoc/>
    public override string ClassName => "LengthException";
}
