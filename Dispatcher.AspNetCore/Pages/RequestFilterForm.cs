using Dispatching.AspNetCore.History;

namespace Dispatching.AspNetCore.Pages;

/// <summary>The form that asks for a <see cref="RequestFilter"/>. A script sends it at each change, without one a button does.</summary>
internal static class RequestFilterForm
{
    public static void Write(HtmlWriter html, PageView view, IEnumerable<(RecordedRequest Request, RequestState State)> requests)
    {
        IEnumerable<string> systems = requests.SelectMany(one => one.State.Timeline.Dispatches.Select(entry => entry.System))
            .Append(view.Filter.System).Where(system => system.Length > 0)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        html.Write($"""<form class="filter" action="{view.Home}#requests" method="get" aria-label="Filter of the requests">""");
        WriteHidden(html, "q", view.Search);
        WriteHidden(html, "values", view.Values);
        WriteChoice(html, "system", "System", view.Filter.System, systems.Select(system => (system, system)));
        WriteChoice(html, "status", "Status", view.Filter.Status, RequestFilter.Statuses.Select(status => (status, status)));
        WriteChoice(
            html, "with", "With", view.Filter.With, [(RequestFilter.Dispatches, "dispatches"), (RequestFilter.Failures, "failures")]);
        html.Write(
            $"""<label><input type="checkbox" name="assets" value="show"{Attribute(view.Filter.ShowsAssets, " checked")}> files of pages"""
            + $"""</label><button>Filter</button>""");
        if (view.Filter != RequestFilter.None)
            html.Write($"""<a href="{view.Overview(view.Search, "requests")}">All requests</a>""");
        html.Write($"</form>");
        if (view.Filter.Title.Length > 0)
            html.Write($"""<p>Each <strong>{view.Filter.Title}</strong> that is kept:</p>""");
    }

    private static void WriteHidden(HtmlWriter html, string name, string value)
    {
        if (value.Length > 0)
            html.Write($"""<input type="hidden" name="{name}" value="{value}">""");
    }

    private static void WriteChoice(
        HtmlWriter html, string name, string title, string chosen, IEnumerable<(string Value, string Text)> choices)
    {
        html.Write($"""<label>{title} <select name="{name}"><option value="">all</option>""");
        foreach ((string value, string text) in choices)
            html.Write($"""<option value="{value}"{Attribute(value == chosen, " selected")}>{text}</option>""");
        html.Write($"</select></label>");
    }

    private static string Attribute(bool isSet, string attribute) => isSet ? attribute : "";
}
