namespace Dispatching.AspNetCore.Pages;

/// <summary>Marks the page's own endpoints, whose requests are not recorded.</summary>
internal sealed class PageEndpoint;
