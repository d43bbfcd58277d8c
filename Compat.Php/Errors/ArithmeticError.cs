namespace Compat.Php;

/// <summary>PHP's <c>ArithmeticError</c>: a calculation that has no result.</summary>
/// <param name="message">The message.</param>
/// <param name="code">The code.</param>
/// <param name="previous">What it was thrown because of.</param>
public class ArithmeticError(string message = "", long code = 0, Exception? previous = null) : PhpError(message, code, previous)
{
    /// <inheritdoc/>
    public override string ClassName => "ArithmeticError";
}
