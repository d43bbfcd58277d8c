using Dispatching.AspNetCore.History;
using Microsoft.AspNetCore.Http;

namespace Dispatching.AspNetCore.Pages;

/// <summary>Which of the requests a viewer wants to see. An empty text stands for all.</summary>
/// <param name="System">The system that they dispatched to.</param>
/// <param name="Status">Their status, as <see cref="Statuses"/> has it.</param>
/// <param name="With">What they have: <see cref="Dispatches"/>, <see cref="Failures"/>.</param>
/// <param name="Title">Their method and path.</param>
/// <param name="ShowsAssets">Whether style sheets, scripts and pictures that dispatched nothing are among them.</param>
internal sealed record RequestFilter(string System = "", string Status = "", string With = "", string Title = "", bool ShowsAssets = false)
{
    /// <summary>Requests that dispatched.</summary>
    public const string Dispatches = "dispatches";

    /// <summary>Requests in which something failed.</summary>
    public const string Failures = "failures";

    private static readonly string[] s_assets =
    [
        ".css", ".js", ".mjs", ".map", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".ico", ".webp", ".avif", ".woff", ".woff2", ".ttf", ".txt",
    ];

    /// <summary>The statuses that can be asked for.</summary>
    public static IReadOnlyList<string> Statuses { get; } = ["2xx", "3xx", "4xx", "5xx", "failed", "cancelled", "under way"];

    public static RequestFilter None { get; } = new();

    public static RequestFilter Of(IQueryCollection query) => new(
        Read(query, "system"),
        Read(query, "status") is var status && Statuses.Contains(status, StringComparer.Ordinal) ? status : "",
        Read(query, "with") is var with and (Dispatches or Failures) ? with : "",
        Read(query, "title"),
        Read(query, "assets") == "show");

    public bool Passes(RecordedRequest request, RequestState state) =>
        (System.Length == 0 || state.Timeline.Dispatches.Any(entry => entry.System == System))
        && (Status.Length == 0 || HasStatus(state))
        && (With != Dispatches || state.Timeline.Dispatches.Any())
        && (With != Failures || state.Timeline.Failures.Count > 0)
        && (Title.Length == 0 || request.Title == Title);

    /// <summary>Whether a request is for a file that belongs to a page, and did nothing else.</summary>
    public static bool IsAsset(RecordedRequest request, RequestState state) =>
        state is { Duration: not null, IsOutside: false, Timeline: { Entries.Count: 0, Failures.Count: 0 } }
        && s_assets.Contains(Path.GetExtension(request.Path), StringComparer.OrdinalIgnoreCase);

    /// <summary>The names and values by which a link asks for it.</summary>
    public IEnumerable<KeyValuePair<string, string>> Query() =>
        new KeyValuePair<string, string>[]
        {
            new("system", System), new("status", Status), new("with", With), new("title", Title), new("assets", ShowsAssets ? "show" : ""),
        }.Where(one => one.Value.Length > 0);

    private bool HasStatus(RequestState state) => Status switch
    {
        "under way" => state.Duration is null,
        "cancelled" => state.IsCancelled,
        "failed" => Wording.HasFailed(state),
        _ => state is { StatusCode: { } code, IsCancelled: false } && code / 100 == Status[0] - '0',
    };

    private static string Read(IQueryCollection query, string name) => Texts.Shorten(query[name].ToString());
}
