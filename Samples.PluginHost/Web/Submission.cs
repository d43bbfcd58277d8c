using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace PluginHost.Web;

/// <summary>What a request brought: a JSON object, or a form.</summary>
internal sealed class Submission
{
    private const int MaximumFields = 100;
    private const string FormType = "application/x-www-form-urlencoded";

    private readonly IDictionary<string, object?> _values;

    private Submission(IDictionary<string, object?> values, bool isForm)
    {
        _values = values;
        IsForm = isForm;
    }

    /// <summary>Whether it is a form, so that a browser waits for a page.</summary>
    public bool IsForm { get; }

    /// <summary>Reads it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="limit">How many bytes it may have.</param>
    /// <returns>What it brought.</returns>
    /// <exception cref="RequestRefusedException">It is too large, of another media type, or not what it says it is.</exception>
    public static async Task<Submission> ReadAsync(HttpRequest request, int limit)
    {
        bool isForm = request.ContentType?.Split(';')[0].Trim().Equals(FormType, StringComparison.OrdinalIgnoreCase) == true;
        if (!isForm && !request.HasJsonContentType())
            throw new RequestRefusedException(StatusCodes.Status415UnsupportedMediaType, $"'{request.ContentType}' is not understood here. Send 'application/json' or '{FormType}'.");
        byte[] body = await ReadBodyAsync(request, limit).ConfigureAwait(false);
        try
        {
            return isForm ? OfForm(body) : OfJson(body);
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException)
        {
            throw new RequestRefusedException(StatusCodes.Status400BadRequest, $"The body is no {(isForm ? "form" : "JSON object")}: {exception.Message}", exception);
        }
    }

    /// <summary>A text of it.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The text; <see langword="null"/> where there is none.</returns>
    /// <exception cref="RequestRefusedException">It is something else.</exception>
    public string? Text(string name) => _values.TryGetValue(name, out object? value) && value is not null
        ? value as string ?? throw new RequestRefusedException(StatusCodes.Status400BadRequest, $"'{name}' is no text. Send a text.")
        : null;

    /// <summary>Anything of it.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Maps, lists, texts, numbers; <see langword="null"/> where there is none.</returns>
    public object? Value(string name) => _values.TryGetValue(name, out object? value) ? value : null;

    private static Submission OfForm(byte[] body)
    {
        using var reader = new FormReader(Encoding.UTF8.GetString(body)) { ValueCountLimit = MaximumFields, KeyLengthLimit = body.Length + 1, ValueLengthLimit = body.Length + 1 };
        return new Submission(reader.ReadForm().ToDictionary(field => field.Key, field => (object?)field.Value.ToString(), StringComparer.Ordinal), isForm: true);
    }

    private static Submission OfJson(byte[] body)
    {
        using JsonDocument json = JsonDocument.Parse(body);
        try
        {
            return JsonValues.Read(json.RootElement) is IDictionary<string, object?> values
                ? new Submission(values, isForm: false)
                : throw new InvalidDataException($"it is of kind '{json.RootElement.ValueKind}'.");
        }
        catch (InvalidOperationException exception)
        {
            // A text that is no valid UTF-8 or UTF-16 is found when it is read, not when the document is.
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    private static async Task<byte[]> ReadBodyAsync(HttpRequest request, int limit)
    {
        using var body = new MemoryStream();
        var buffer = new byte[4096];
        bool isTooLarge = request.ContentLength > limit;
        while (!isTooLarge)
        {
            int read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted).ConfigureAwait(false);
            if (read == 0)
                return body.ToArray();
            body.Write(buffer, 0, read);
            isTooLarge = body.Length > limit;
        }

        throw new RequestRefusedException(StatusCodes.Status413PayloadTooLarge, $"The body is larger than {limit} bytes. Send less at once.");
    }
}
