namespace Compat.Moss;

/// <summary>Access is refused: the kernel fires <c>kernel.403</c>.</summary>
/// <param name="message">What happened.</param>
/// <param name="cause">What led to it.</param>
public sealed class ForbiddenException(string message, Exception? cause = null) : Exception(message, cause);
