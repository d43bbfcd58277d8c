using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace PluginHost.Web;

/// <summary>Reads bodies no further than they may be long, and forms in them.</summary>
internal static class RequestBody
{
    private const string Form = "application/x-www-form-urlencoded";

    /// <summary>Reads a body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="limit">How many bytes it may have.</param>
    /// <returns>The text, or <see langword="null"/> where it has more.</returns>
    public static async ValueTask<string?> ReadAsync(HttpRequest request, int limit)
    {
        if (request.ContentLength > limit)
            return null;
        ReadResult read = await request.BodyReader.ReadAtLeastAsync(limit + 1, request.HttpContext.RequestAborted);
        string? text = read.Buffer.Length > limit ? null : Encoding.UTF8.GetString(read.Buffer);
        request.BodyReader.AdvanceTo(read.Buffer.End);
        return text;
    }

    /// <summary>Whether a request says that its body is a form, in UTF-8.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsForm(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
        && type.MediaType.Equals(Form, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a form's fields. Of several of one name the last one counts.</summary>
    /// <param name="body">The body.</param>
    /// <returns>The fields.</returns>
    /// <exception cref="InvalidDataException">It has more fields, or longer names, than a form may have.</exception>
    public static IReadOnlyDictionary<string, string> ReadForm(string body)
    {
        using var reader = new FormReader(body);
        var fields = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, StringValues values) in reader.ReadForm())
            fields[name] = values[^1] ?? "";
        return fields;
    }
}
