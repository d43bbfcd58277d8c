namespace Compat.Php;

/// <summary>PHP's <c>RangeException</c>: a value outside of a range, while the program runs.</summary>
/// <param name="message">The message.</param>
/// <param name="code">The code.</param>
/// <param name="previous">What it was thrown because of.</param>
public class RangeException(string message = "", long code = 0, Exception? previous = null) : RuntimeException(message, code, previous)
{
    /// <inheritdoc/>
    public override string ClassName => "RangeException";
}
