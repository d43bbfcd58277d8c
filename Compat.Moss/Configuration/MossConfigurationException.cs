namespace Compat.Moss;

/// <summary>A textual definition makes no sense.</summary>
/// <param name="message">What happened.</param>
/// <param name="cause">What led to it.</param>
public sealed class MossConfigurationException(string message, Exception? cause = null) : Exception(message, cause);
