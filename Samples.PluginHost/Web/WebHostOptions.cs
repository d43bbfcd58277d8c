namespace PluginHost.Web;

/// <summary>What <c>serve</c> was told.</summary>
/// <param name="Urls">Where to listen, several with <c>;</c> between them.</param>
/// <param name="DataFolder">Where what shall survive a restart is kept. It is made when it is needed.</param>
/// <param name="PluginFolder">Where further plugins are loaded from. It need not exist.</param>
public sealed record WebHostOptions(string Urls, string DataFolder, string PluginFolder);
