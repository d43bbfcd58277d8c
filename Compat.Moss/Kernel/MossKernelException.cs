namespace Compat.Moss;

/// <summary>A router or controller gave nothing that can be sent.</summary>
/// <param name="message">What happened.</param>
/// <param name="cause">What led to it.</param>
public sealed class MossKernelException(string message, Exception? cause = null) : Exception(message, cause);
