using Compat.Mibew;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace PluginHost.Web.Chat;

/// <summary>What a widget on a page asks for: scripts to load, functions to call. Mibew's <c>WidgetController</c>, in JSON.</summary>
/// <param name="events">Triggers what is read back.</param>
/// <param name="dispatcher">Gets the other events.</param>
/// <param name="options">Whether visitors are tracked.</param>
/// <param name="time">The clock.</param>
internal sealed class WidgetEndpoint(MibewEvents events, EventDispatcher dispatcher, ChatOptions options, TimeProvider time)
{
    private const string Address = "/chat/widget";
    private const string VisitorCookie = "visitor";

    /// <summary>Adds the endpoint.</summary>
    /// <param name="endpoints">Where to.</param>
    public void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapReading(Address, (HttpContext context) => new JsonAnswer(Respond(context)));

    private IDictionary<string, object?> Respond(HttpContext context)
    {
        OrderedDictionary<string, object?> response = Map(
            ("handlers", new List<object?>()), ("dependencies", Map()), ("load", Map()), ("data", Map()));
        if (!options.TracksVisitors || context.Request.Headers["DNT"] == "1" || context.Request.Headers["Sec-GPC"] == "1")
            return response;

        OrderedDictionary<string, object?> visitor = Track(context);
        response["data"] = Map(("user", Map(("id", visitor["userid"]))));
        Func<string, string> addressOf = path => $"/chat/{path}";
        return events.WidgetResponseAlter(new EventArguments
        {
            ["visitor"] = visitor,
            ["request"] = context.Request,
            ["response"] = response,
            ["route_url_generator"] = addressOf,
            ["asset_url_generator"] = addressOf,
        });
    }

    private OrderedDictionary<string, object?> Track(HttpContext context)
    {
        bool isKnown = Guid.TryParseExact(context.Request.Cookies[VisitorCookie], "N", out Guid id);
        if (!isKnown)
        {
            id = Guid.NewGuid();
            context.Response.Cookies.Append(
                VisitorCookie,
                id.ToString("N"),
                new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = Address });
        }

        OrderedDictionary<string, object?> visitor = Map(("userid", id.ToString("N")), ("lasttime", time.GetUtcNow().ToUnixTimeSeconds()));
        if (!isKnown)
            dispatcher.TriggerEvent(Events.VisitorCreate, new EventArguments { ["visitor"] = visitor });
        dispatcher.TriggerEvent(Events.VisitorTrack, new EventArguments { ["visitor"] = visitor });
        return visitor;
    }

    private static OrderedDictionary<string, object?> Map(params ReadOnlySpan<(string Name, object? Value)> members)
    {
        var map = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach ((string name, object? value) in members)
            map[name] = value;
        return map;
    }
}
