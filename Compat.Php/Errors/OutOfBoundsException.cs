namespace Compat.Php;

/// <summary>PHP's <c>OutOfBoundsException</c>: a key that is not valid.</summary>
/// <param name="message">The message.</param>
/// <param name="code">The code.</param>
/// <param name="previous">What it was thrown because of.</param>
public class OutOfBoundsException(string message = "", long code = 0, Exception? previous = null)
    : RuntimeException(message, code, previous)
{
    /// <inheritdoc/>
    public override string ClassName => "OutOfBoundsException";
}
