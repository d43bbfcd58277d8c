namespace Compat.Php;

/// <summary>PHP's <c>ArgumentCountError</c>: arguments too few or too many.</summary>
/// <param name="message">The message.</param>
/// <param name="code">The code.</param>
/// <param name="previous">What it was thrown because of.</param>
public class ArgumentCountError(string message = "", long code = 0, Exception? previous = null) : TypeError(message, code, previous)
{
    /// <inheritdoc/>
    public override string ClassName => "ArgumentCountError";
}
