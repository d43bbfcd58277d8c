namespace PluginHost.Loading;

/// <summary>The host does not take a plugin.</summary>
/// <param name="reason">Why, and what to do.</param>
internal sealed class PluginRefusedException(string reason) : Exception(reason);
