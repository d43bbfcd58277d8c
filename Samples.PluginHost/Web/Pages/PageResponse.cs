namespace PluginHost.Web.Pages;

/// <summary>A page.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">Its title.</param>
/// <param name="Content">What is on it below the title.</param>
public sealed record PageResponse(int Status, string Title, Markup Content);
