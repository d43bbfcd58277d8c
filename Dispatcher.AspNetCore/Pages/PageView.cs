using Dispatching.AspNetCore.History;
using Microsoft.AspNetCore.Http;

namespace Dispatching.AspNetCore.Pages;

/// <summary>What one viewer asked for.</summary>
/// <param name="Root">The page's own path, without a slash at its end.</param>
/// <param name="Search">What is searched for; empty for everything.</param>
/// <param name="ShowsValues">Whether values are shown.</param>
/// <param name="MayAskForValues">Whether the viewer may change that.</param>
/// <param name="Filter">Which requests are shown.</param>
/// <param name="Options">What the program allows.</param>
internal sealed record PageView(
    string Root, string Search, bool ShowsValues, bool MayAskForValues, RequestFilter Filter, DispatcherPageOptions Options)
{
    /// <summary>What a request's trace is called below its page.</summary>
    public const string Trace = "trace.json";

    /// <summary>What a request's JSON is called below its page.</summary>
    public const string Json = "request.json";

    /// <summary>What a request's timeline as text is called below its page.</summary>
    public const string Text = "timeline.txt";

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
            options.ShowArguments == ArgumentDisplay.WhenAsked,
            RequestFilter.Of(request.Query),
            options);
    }

    /// <summary>The first page's path, where forms are sent.</summary>
    public string Home => Root.Length > 0 ? Root : "/";

    /// <summary>What a form says of values, so that who asked for them keeps them.</summary>
    public string Values => ShowsValues && MayAskForValues ? Shown : "";

    /// <summary>The first page, with everything or what contains a text.</summary>
    public string Overview(string search = "", string anchor = "", RequestFilter? filter = null)
    {
        IEnumerable<KeyValuePair<string, string>> query = (filter ?? RequestFilter.None).Query();
        if (search.Length > 0)
            query = query.Prepend(new("q", search));
        string asked = string.Join('&', query.Select(one => $"{one.Key}={Uri.EscapeDataString(one.Value)}"));
        return WithValues(asked.Length > 0 ? $"{Root}?{asked}" : Root, anchor);
    }

    /// <summary>A request's page.</summary>
    public string Request(long number, string anchor = "") =>
        WithValues(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Root}/requests/{number}"), anchor);

    /// <summary>Where a form that compares a request with another is sent.</summary>
    public string Comparison(long number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Root}/requests/{number}/comparison");

    /// <summary>A request beside another.</summary>
    public string Comparison(long number, long with) =>
        WithValues(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Comparison(number)}?with={with}"), "");

    /// <summary>A request as a file: <see cref="Trace"/>, <see cref="Json"/> or <see cref="Text"/>.</summary>
    public string Export(long number, string name) =>
        WithValues(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Root}/requests/{number}/{name}"), "");

    /// <summary>The same view with values, or without them.</summary>
    public PageView WithValues(bool shown) => this with { ShowsValues = shown };

    /// <summary>Whether a text contains what is searched for.</summary>
    public bool Finds(string? text) => text is not null && text.Contains(Search, StringComparison.OrdinalIgnoreCase);

    // Whoever asked for values keeps them from page to page.
    private string WithValues(string path, string anchor) =>
        path
        + (Values.Length > 0 ? (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "values=" + Values : "")
        + (anchor.Length > 0 ? "#" + anchor : "");
}
