using Dispatching.AspNetCore.History;
using Microsoft.AspNetCore.Http;

namespace Dispatching.AspNetCore.Pages;

/// <summary>What one viewer asked for.</summary>
/// <param name="Root">The page's own path, without a slash at its end.</param>
/// <param name="Search">What is searched for; empty for everything.</param>
/// <param name="ShowsValues">Whether values are shown.</param>
/// <param name="MayAskForValues">Whether the viewer may change that.</param>
internal sealed record PageView(string Root, string Search, bool ShowsValues, bool MayAskForValues)
{
    /// <summary>What a request's trace is called below its page.</summary>
    public const string Trace = "trace.json";

    /// <summary>What a request's JSON is called below its page.</summary>
    public const string Json = "request.json";

    private const string Shown = "show";

    /// <summary>The view that a request asks for.</summary>
    /// <param name="request">The request.</param>
    /// <param name="depth">How many segments of its path stand below the page's own path.</param>
    /// <param name="options">What the host allows.</param>
    public static PageView Of(HttpRequest request, int depth, DispatcherPageOptions options)
    {
        string root = (request.PathBase + request.Path).ToUriComponent().TrimEnd('/');
        for (int i = 0; i < depth; i++)
            root = root[..root.LastIndexOf('/')];
        bool isAsked = string.Equals(request.Query["values"], Shown, StringComparison.Ordinal);
        return new PageView(
            root,
            Texts.Shorten(request.Query["q"].ToString().Trim()),
            options.ShowArguments == ArgumentDisplay.Always || (isAsked && options.ShowArguments == ArgumentDisplay.WhenAsked),
            options.ShowArguments == ArgumentDisplay.WhenAsked);
    }

    /// <summary>The first page, with everything or what contains a text.</summary>
    public string Overview(string search = "", string anchor = "") =>
        WithValues($"{Root}{(search.Length > 0 ? $"?q={Uri.EscapeDataString(search)}" : "")}", anchor);

    /// <summary>A request's page.</summary>
    public string Request(long number, string anchor = "") =>
        WithValues(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Root}/requests/{number}"), anchor);

    /// <summary>A request as a file: <see cref="Trace"/> or <see cref="Json"/>.</summary>
    public string Export(long number, string name) =>
        WithValues(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Root}/requests/{number}/{name}"), "");

    /// <summary>The same view with values, or without them.</summary>
    public PageView WithValues(bool shown) => this with { ShowsValues = shown };

    /// <summary>Whether a text contains what is searched for.</summary>
    public bool Finds(string? text) => text is not null && text.Contains(Search, StringComparison.OrdinalIgnoreCase);

    // Whoever asked for values keeps them from page to page.
    private string WithValues(string path, string anchor) =>
        path
        + (ShowsValues && MayAskForValues ? (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "values=" + Shown : "")
        + (anchor.Length > 0 ? "#" + anchor : "");
}
