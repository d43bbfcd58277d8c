using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace PluginHost.Web;

/// <summary>How pages look.</summary>
internal sealed class Stylesheet : IWebArea
{
    private const string Css = """
        body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #222; }
        nav a { margin-right: 1rem; }
        label { display: block; margin-top: 1rem; }
        input, textarea { box-sizing: border-box; width: 100%; padding: .4rem; font: inherit; }
        textarea { min-height: 8rem; }
        button { margin-top: 1rem; padding: .4rem 1rem; font: inherit; }
        pre { white-space: pre-wrap; }
        footer, .note { margin-top: 2rem; color: #666; font-size: .85rem; }
        .error { color: #b00020; }
        """;

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods("/site.css", [HttpMethods.Get, HttpMethods.Head], context => TypedResults.Text(Css, "text/css", Encoding.UTF8).ExecuteAsync(context));
}
