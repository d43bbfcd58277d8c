namespace Compat.Php;

/// <summary>PHP's <c>UnhandledMatchError</c>: a <c>match</c> without an arm for the value.</summary>
/// <param name="message">The message.</param>
/// <param name="code">The code.</param>
/// <param name="previous">What it was thrown because of.</param>
public class UnhandledMatchError(string message = "", long code = 0, Exception? previous = null) : PhpError(message, code, previous)
{
    /// <inheritdoc/>
    public override string ClassName => "UnhandledMatchError";
}
