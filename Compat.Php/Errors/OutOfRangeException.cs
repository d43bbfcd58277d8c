namespace Compat.Php;

/// <summary>PHP's <c>OutOfRangeException</c>: a key that is not allowed, as the program should have known.</summary>
/// <param name="message">The message.</param>
/// <param name="code">The code.</param>
/// <param name="previous">What it was thrown because of.</param>
public class OutOfRangeException(string message = "", long code = 0, Exception? previous = null) : LogicException(message, code, previous)
{
    /// <inheritdoc/>
    public override string ClassName => "OutOfRangeException";
}
