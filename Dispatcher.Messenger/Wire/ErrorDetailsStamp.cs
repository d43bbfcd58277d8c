namespace Dispatching.Messenger;

/// <summary>Says why a message failed.</summary>
/// <param name="ExceptionClass">The class of the exception, of .NET or of PHP.</param>
/// <param name="ExceptionCode">Its code: a number, or a text, in PHP.</param>
/// <param name="ExceptionMessage">Its message.</param>
public sealed record ErrorDetailsStamp(string ExceptionClass, object? ExceptionCode, string ExceptionMessage) : IMessageStamp
{
    /// <inheritdoc/>
    public static string PhpClass => @"Symfony\Component\Messenger\Stamp\ErrorDetailsStamp";
}
