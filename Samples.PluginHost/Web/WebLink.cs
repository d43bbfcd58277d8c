namespace PluginHost.Web;

/// <summary>A place that the front page names.</summary>
/// <param name="Address">Where it is, from <c>/</c> on.</param>
/// <param name="Title">What is there, in a few words.</param>
public sealed record WebLink(string Address, string Title);
