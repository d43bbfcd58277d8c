using System.Buffers;
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
    /// <summary>The media type of forms.</summary>
    public const string FormType = "application/x-www-form-urlencoded";

    /// <summary>Reads a body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="limit">How many bytes it may have.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="RequestRefusedException">It has more.</exception>
    public static async ValueTask<byte[]> ReadAsync(HttpRequest request, int limit)
    {
        if (request.ContentLength > limit)
            throw TooLarge(limit);
        ReadResult read = await request.BodyReader.ReadAtLeastAsync(limit + 1, request.HttpContext.RequestAborted).ConfigureAwait(false);
        byte[]? body = read.Buffer.Length > limit ? null : read.Buffer.ToArray();
        request.BodyReader.AdvanceTo(read.Buffer.End);
        return body ?? throw TooLarge(limit);
    }

    /// <summary>Whether a request says that its body is a form, in UTF-8.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsForm(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
        && type.MediaType.Equals(FormType, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a form's fields. Of several of one name the last one counts.</summary>
    /// <param name="body">The body.</param>
    /// <returns>The fields.</returns>
    /// <exception cref="RequestRefusedException">It has more fields, or longer names, than a form may have.</exception>
    public static IReadOnlyDictionary<string, string> ReadForm(byte[] body)
    {
        using var reader = new FormReader(Encoding.UTF8.GetString(body));
        try
        {
            var fields = new OrderedDictionary<string, string>(StringComparer.Ordinal);
            foreach ((string name, StringValues values) in reader.ReadForm())
                fields[name] = values[^1] ?? "";
            return fields;
        }
        catch (InvalidDataException exception)
        {
            throw new RequestRefusedException(StatusCodes.Status400BadRequest, $"The body is no form: {exception.Message}", exception);
        }
    }

    private static RequestRefusedException TooLarge(int limit) =>
        new(StatusCodes.Status413PayloadTooLarge, $"The body is larger than {limit} bytes. Send less at once.");
}
