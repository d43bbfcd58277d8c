namespace Compat.Php;

/// <summary>PHP's <c>DomainException</c>: a value outside of a domain.</summary>
/// <param name="message">The message.</param>
/// <param name="code">The code.</param>
/// <param name="previous">What it was thrown because of.</param>
public class DomainException(string message = "", long code = 0, Exception? previous = null) : LogicException(message, code, previous)
{
    /// <inheritdoc/>
    public override string ClassName => "DomainException";
}
