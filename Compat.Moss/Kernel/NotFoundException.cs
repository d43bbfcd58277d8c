namespace Compat.Moss;

/// <summary>There is no such thing: the kernel fires <c>kernel.404</c>.</summary>
/// <param name="message">What happened.</param>
/// <param name="cause">What led to it.</param>
public sealed class NotFoundException(string message, Exception? cause = null) : Exception(message, cause);
