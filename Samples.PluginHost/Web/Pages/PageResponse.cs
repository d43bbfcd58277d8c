namespace PluginHost.Web.Pages;

/// <summary>A page.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">Its title, a text.</param>
/// <param name="Html">What is on it; in the end, the document whole.</param>
public sealed record PageResponse(int Status, string Title, string Html);
