using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace PluginHost.Web;

/// <summary>A whole page around some HTML.</summary>
internal static class Html
{
    /// <summary>Makes a text harmless in HTML, in content and in quoted attributes.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>HTML.</returns>
    public static string Encode(string? text) => HtmlEncoder.Default.Encode(text ?? "");

    /// <summary>Writes a page.</summary>
    /// <param name="title">Its title, a text.</param>
    /// <param name="content">What is on it, HTML.</param>
    /// <returns>HTML.</returns>
    public static string Page(string title, string content) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>{Encode(title)}</title>
        <link rel="stylesheet" href="/site.css">
        </head>
        <body>
        {content}
        </body>
        </html>
        """;

    /// <summary>Sends HTML.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="status">The HTTP status.</param>
    /// <returns>The result.</returns>
    public static IResult Result(string html, int status = StatusCodes.Status200OK) => TypedResults.Content(html, "text/html", Encoding.UTF8, status);
}
