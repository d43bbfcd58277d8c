using System.Diagnostics.CodeAnalysis;

namespace Compat.Php;

/// <summary>PHP's <c>Throwable</c>: the ground of <see cref="PhpException"/> and <see cref="PhpError"/>.</summary>
/// <param name="message">The message.</param>
/// <param name="code">The code.</param>
/// <param name="previous">What it was thrown because of.</param>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It is the word for exceptions and errors.")]
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields",
    Justification = "They are PHP's properties, which ported classes change.")]
public abstract class PhpThrowable(string message, long code, Exception? previous) : Exception(message, previous), IPhpObject
{
    /// <summary>The message, as PHP's <c>$this->message</c>.</summary>
    [PhpName("message")]
    protected object? MessageValue = message;

    /// <summary>The code, as PHP's <c>$this->code</c>.</summary>
    [PhpName("code")]
    protected object? CodeValue = code;

    private Exception? _previous = previous;

    /// <summary>The name of the class in PHP, with its namespace. A class of a ported program says its own.</summary>
    public abstract string ClassName { get; }

    /// <inheritdoc/>
    public override string Message => Php.ToStr(MessageValue);

    /// <summary>What PHP's <c>getMessage</c> gives.</summary>
    /// <returns>The message.</returns>
    public string GetMessage() => Message;

    /// <summary>What PHP's <c>getCode</c> gives.</summary>
    /// <returns>The code; an exception of a ported program may have another value than a number.</returns>
    public object? GetCode() => CodeValue;

    /// <summary>What PHP's <c>getPrevious</c> gives.</summary>
    /// <returns>What it was thrown because of, or <see langword="null"/>.</returns>
    public Exception? GetPrevious() => _previous;

    /// <inheritdoc/>
    public virtual PhpArray GetProperties() => PhpProperties.All(this);

    /// <summary>PHP's <c>parent::__construct</c> of an exception: sets what is given, and leaves the rest as it was declared.</summary>
    /// <param name="arguments">The message, the code and what it was thrown because of, as many as there are.</param>
    /// <exception cref="TypeError">One of them is of another type.</exception>
    public void Construct(params object?[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments.Length > 3)
            throw new ArgumentCountError($"An exception takes 3 arguments, and was given {arguments.Length}.");
        string? text = arguments.Length > 0 ? Php.CoerceToString(arguments[0] ?? "") : null;
        long? number = arguments.Length > 1 ? Php.CoerceToInt(arguments[1] ?? 0L) : null;
        object? cause = arguments.Length > 2 ? PhpArray.Plain(arguments[2]) : null;
        if (cause is not (null or Exception))
            throw new TypeError($"An exception is thrown because of another one, not of a value of the type '{Php.TypeName(cause)}'.");
        if (text is not null)
            MessageValue = text;
        if (number is not null)
            CodeValue = number;
        if (cause is not null)
            _previous = (Exception)cause;
    }
}
