namespace Compat.Php;

/// <summary>PHP's <c>TypeError</c>: a value of a type that is not accepted.</summary>
/// <param name="message">The message.</param>
/// <param name="code">The code.</param>
/// <param name="previous">What it was thrown because of.</param>
public class TypeError(string message = "", long code = 0, Exception? previous = null) : PhpError(message, code, previous)
{
    /// <inheritdoc/>
    public override string ClassName => "TypeError";
}
