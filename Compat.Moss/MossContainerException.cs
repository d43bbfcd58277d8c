namespace Compat.Moss;

/// <summary>A component or parameter is not there, or cannot be made.</summary>
/// <param name="message">What happened.</param>
/// <param name="cause">What led to it.</param>
public sealed class MossContainerException(string message, Exception? cause = null) : Exception(message, cause);
