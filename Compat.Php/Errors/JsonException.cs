namespace Compat.Php;

/// <summary>
/// PHP's <c>JsonException</c>: Text that is no JSON, or a value that cannot become JSON, under <c>JSON_THROW_ON_ERROR</c>.
/// </summary>
/// <param name="message">The message.</param>
/// <param name="code">The code.</param>
/// <param name="previous">What it was thrown because of.</param>
public class JsonException(string message = "", long code = 0, Exception? previous = null) : PhpException(message, code, previous)
{
    /// <inheritdoc/>
    public override string ClassName => "JsonException";
}
