namespace Compat.Php;

/// <summary>PHP's <c>UnexpectedValueException</c>: a value that is not of an expected set.</summary>
/// <param name="message">The message.</param>
/// <param name="code">The code.</param>
/// <param name="previous">What it was thrown because of.</param>
public class UnexpectedValueException(string message = "", long code = 0, Exception? previous = null)
    : RuntimeException(message, code, previous)
{
    /// <inheritdoc/>
    public override string ClassName => "UnexpectedValueException";
}
