namespace Compat.Php;

/// <summary>PHP's <c>DivisionByZeroError</c>: a division by zero.</summary>
/// <param name="message">The message.</param>
/// <param name="code">The code.</param>
/// <param name="previous">What it was thrown because of.</param>
public class DivisionByZeroError(string message = "", long code = 0, Exception? previous = null) : ArithmeticError(message, code, previous)
{
    /// <inheritdoc/>
    public override string ClassName => "DivisionByZeroError";
}
