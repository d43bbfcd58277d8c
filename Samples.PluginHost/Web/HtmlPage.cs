using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace PluginHost.Web;

/// <summary>Answers with a page.</summary>
/// <param name="title">Its title.</param>
/// <param name="body">What it shows below the title.</param>
/// <param name="status">The answer's status.</param>
/// <param name="script">The address of its script, if it has one.</param>
internal sealed class HtmlPage(string title, Markup body, int status = StatusCodes.Status200OK, string? script = null) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = $"{MediaTypeNames.Text.Html}; charset=utf-8";
        var scripted = script is null ? default : new Markup($"""<script src="{script}" defer></script>""");
        var page = new Markup($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title}</title>
            <link rel="stylesheet" href="{FrontPage.StyleAddress}">
            <link rel="icon" type="image/svg+xml" href="{FrontPage.IconAddress}">
            {scripted}
            </head>
            <body>
            <header><a href="/">Plugins on the web</a></header>
            <main>
            <h1>{title}</h1>
            {body}
            </main>
            </body>
            </html>

            """);
        return httpContext.Response.WriteAsync(page.ToString(), Encoding.UTF8, httpContext.RequestAborted);
    }
}
