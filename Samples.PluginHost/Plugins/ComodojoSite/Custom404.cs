using Compat.Comodojo;

namespace PluginHost.Plugins.ComodojoSite;

/// <summary>The plugin of Comodojo's page: a page of its own for what is not found.</summary>
public sealed class Custom404 : IComodojoPlugin
{
    /// <inheritdoc/>
    public void Load(ComodojoDispatcher dispatcher)
    {
        ArgumentNullException.ThrowIfNull(dispatcher);
        dispatcher.AddHook<ObjectError>("dispatcher.error.404", ShowPage);
        dispatcher.SetRoute("hello", RouteType.Route, typeof(Hello));
        dispatcher.SetRoute("old", RouteType.Redirect, "hello");
    }

    private static object? ShowPage(ObjectError error) => error.SetContent("<h1>Not here</h1>").SetContentType("text/html");
}
