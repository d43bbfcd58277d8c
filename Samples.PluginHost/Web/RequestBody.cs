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

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="limit">How many bytes it may have.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="RequestRefusedException">It has more, it is packed, or it is in another encoding than UTF-8.</exception>
    public static ValueTask<byte[]> ReadAsync(HttpRequest request, int limit) => ReadAsync(request, limit, limit);

    /// <summary>Reads a body that is refused where it is longer than allowed, and of which more is read than that.</summary>
    /// <param name="request">The request.</param>
    /// <param name="limit">How many bytes it may have.</param>
    /// <param name="most">How many bytes are read at most.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="RequestRefusedException">It has more than is read, is packed, or is in another encoding than UTF-8.</exception>
    public static async ValueTask<byte[]> ReadAsync(HttpRequest request, int limit, int most)
    {
        RefuseEncoded(request);
        if (request.ContentLength > most)
            throw TooLarge(limit);
        ReadResult read = await request.BodyReader.ReadAtLeastAsync(most + 1, request.HttpContext.RequestAborted).ConfigureAwait(false);
        byte[]? body = read.Buffer.Length > most ? null : read.Buffer.ToArray();
        request.BodyReader.AdvanceTo(read.Buffer.End);
        return body ?? throw TooLarge(limit);
    }

    /// <summary>Whether a request says that its body is a form, in UTF-8.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsForm(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
        && type.MediaType.Equals(FormType, StringComparison.OrdinalIgnoreCase)
        && IsUtf8(type);

    /// <summary>Reads a form's fields. Of several of one name the last one counts.</summary>
    /// <param name="body">The body.</param>
    /// <returns>The fields.</returns>
    /// <exception cref="RequestRefusedException">It has more fields, or longer names, than a form may have.</exception>
    public static IReadOnlyDictionary<string, string> ReadForm(byte[] body)
    {
        using var reader = new FormReader(ReadText(body));
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

    /// <summary>Reads a text.</summary>
    /// <param name="body">The body.</param>
    /// <returns>The text.</returns>
    /// <exception cref="RequestRefusedException">It is not in UTF-8.</exception>
    public static string ReadText(byte[] body)
    {
        try
        {
            return s_utf8.GetString(body);
        }
        catch (DecoderFallbackException exception)
        {
            throw new RequestRefusedException(
                StatusCodes.Status400BadRequest, "The body is not in UTF-8. Send it in UTF-8.", exception);
        }
    }

    private static void RefuseEncoded(HttpRequest request)
    {
        string packed = request.Headers.ContentEncoding.ToString();
        if (packed.Length > 0 && !packed.Equals("identity", StringComparison.OrdinalIgnoreCase))
            throw new RequestRefusedException(
                StatusCodes.Status415UnsupportedMediaType, $"A body in '{packed}' is not understood here. Send it as it is.");
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type) && !IsUtf8(type))
            throw new RequestRefusedException(
                StatusCodes.Status415UnsupportedMediaType, $"A body in '{type.Charset}' is not understood here. Send it in UTF-8.");
    }

    // All of ASCII is UTF-8.
    private static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).ToString().ToUpperInvariant() is "UTF-8" or "US-ASCII";

    /// <summary>A body is larger than it may be.</summary>
    /// <param name="limit">How many bytes it may have.</param>
    /// <returns>What to throw.</returns>
    public static RequestRefusedException TooLarge(int limit) =>
        new(StatusCodes.Status413PayloadTooLarge, $"The body is larger than {limit} bytes. Send less at once.");
}
