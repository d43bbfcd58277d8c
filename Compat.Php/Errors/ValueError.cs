namespace Compat.Php;

/// <summary>PHP's <c>ValueError</c>: an argument of the right type whose value is not accepted.</summary>
/// <param name="message">The message.</param>
/// <param name="code">The code.</param>
/// <param name="previous">What it was thrown because of.</param>
public class ValueError(string message = "", long code = 0, Exception? previous = null) : PhpError(message, code, previous)
{
    /// <inheritdoc/>
    public override string ClassName => "ValueError";
}
