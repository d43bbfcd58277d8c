namespace Dispatching.AspNetCore.Pages;

/// <summary>What all pages have in common.</summary>
internal static class Layout
{
    /// <summary>A page.</summary>
    /// <param name="view">What the viewer asked for.</param>
    /// <param name="title">The page's title.</param>
    /// <param name="writeContent">Writes what is the page's own.</param>
    public static string Write(PageView view, string title, Action<HtmlWriter> writeContent)
    {
        var html = new HtmlWriter();
        html.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title} · Dispatcher</title>
            <link rel="stylesheet" href="{view.Root}/page.css">
            <link rel="icon" type="image/svg+xml" href="{view.Root}/icon.svg">
            <script src="{view.Root}/page.js" defer></script>
            </head>
            <body>
            <a class="skip" href="#content">Skip to the content</a>
            <header>
            <div class="bar">
            <a class="brand" href="{view.Overview()}"><img src="{view.Root}/icon.svg" alt="" width="24" height="24">Dispatcher</a>
            <nav aria-label="Sections">
            <a href="{view.Overview(anchor: "requests")}">Requests</a>
            <a href="{view.Overview(anchor: "dispatched")}">Dispatched</a>
            <a href="{view.Overview(anchor: "events")}">Events</a>
            </nav>
            <button type="button" id="live" data-source="{view.Root}/{LiveEndpoint.Name}" hidden>Live</button>
            <form role="search" action="{view.Home}" method="get">
            <input type="search" name="q" value="{view.Search}" placeholder="Event, listener, file or path"
            """ + $"""
             aria-label="Search events, listeners, files and paths">

            """);
        if (view is { ShowsValues: true, MayAskForValues: true })
            html.Write($"""<input type="hidden" name="values" value="show">""");
        html.Write($"""
            <button>Search</button>
            </form>
            </div>
            </header>
            <main id="content">

            """);
        writeContent(html);
        html.Write($"""
            </main>
            </body>
            </html>

            """);
        return html.ToString();
    }
}
