using Microsoft.AspNetCore.Routing;

namespace PluginHost.Web.Chat;

/// <summary>The chat in the manner of Mibew.</summary>
/// <param name="store">Where it is kept.</param>
/// <param name="visitors">What visitors call.</param>
/// <param name="operators">What operators call.</param>
/// <param name="widget">What widgets call.</param>
internal sealed class ChatArea(ChatStore store, VisitorEndpoints visitors, OperatorEndpoints operators, WidgetEndpoint widget) : IWebArea
{
    /// <inheritdoc/>
    public IEnumerable<WebLink> Links =>
    [
        new("/chat", "Chat with an operator"),
        new(OperatorEndpoints.Root, "Answer visitors"),
        new("/chat/widget", "What a widget gets, after plugins have altered it"),
    ];

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The journal is broken.</exception>
    /// <exception cref="IOException">The journal cannot be opened.</exception>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        // Here, so that a host with a broken journal does not begin to answer, and its error is not wrapped in one of the container's.
        store.Open();
        visitors.Map(endpoints);
        operators.Map(endpoints);
        widget.Map(endpoints);
        endpoints.MapAsset(ChatPages.ScriptAddress, "chat.js", "text/javascript; charset=utf-8");
    }
}
