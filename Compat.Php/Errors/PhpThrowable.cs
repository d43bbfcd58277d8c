using System.Diagnostics.CodeAnalysis;

namespace Compat.Php;

/// <summary>PHP's <c>Throwable</c>: the ground of <see cref="PhpException"/> and <see cref="PhpError"/>.</summary>
/// <param name="message">The message.</param>
/// <param name="code">The code.</param>
/// <param name="previous">What it was thrown because of.</param>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It is the word for exceptions and errors.")]
public abstract class PhpThrowable(string message, long code, Exception? previous) : Exception(message, previous), IPhpObject
{
    /// <summary>The name of the class in PHP, with its namespace. A class of a ported program says its own.</summary>
    public abstract string ClassName { get; }

    /// <summary>What PHP's <c>getMessage</c> gives.</summary>
    /// <returns>The message.</returns>
    public string GetMessage() => Message;

    /// <summary>What PHP's <c>getCode</c> gives.</summary>
    /// <returns>The code.</returns>
    public long GetCode() => code;

    /// <summary>What PHP's <c>getPrevious</c> gives.</summary>
    /// <returns>What it was thrown because of, or <see langword="null"/>.</returns>
    public Exception? GetPrevious() => InnerException;

    /// <summary>No property of it is public in PHP.</summary>
    /// <returns>An empty array.</returns>
    public virtual PhpArray GetProperties() => new();
}
