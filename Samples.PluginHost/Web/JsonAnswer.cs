using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace PluginHost.Web;

/// <summary>Answers with JSON of what plugins may have changed: maps, lists, texts, numbers.</summary>
/// <param name="value">What to write.</param>
/// <param name="status">The answer's status.</param>
internal sealed class JsonAnswer(object? value, int status = StatusCodes.Status200OK) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = MediaTypeNames.Application.Json;
        await using var writer = new Utf8JsonWriter(httpContext.Response.BodyWriter);
        JsonValues.Write(writer, value);
        await writer.FlushAsync(httpContext.RequestAborted).ConfigureAwait(false);
    }
}
