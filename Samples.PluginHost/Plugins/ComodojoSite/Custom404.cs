using Compat.Comodojo;

namespace PluginHost.Plugins.ComodojoSite;

/// <summary>The plugin of Comodojo's page: a page of its own for what is not found.</summary>
public sealed class Custom404 : IComodojoPlugin
{
    private const string Page =
        "<!DOCTYPE html><html lang=en><head><title>Not here</title></head><body><main><h1>Not here</h1></main></body></html>";

    /// <inheritdoc/>
    public void Load(ComodojoDispatcher dispatcher)
    {
        ArgumentNullException.ThrowIfNull(dispatcher);
        dispatcher.AddHook<ObjectError>("dispatcher.error.404", ShowPage);
        dispatcher.SetRoute("hello", RouteType.Route, typeof(Hello));
        dispatcher.SetRoute("old", RouteType.Redirect, "hello");
    }

    private static object? ShowPage(ObjectError error) => error.SetContent(Page).SetContentType("text/html");
}
