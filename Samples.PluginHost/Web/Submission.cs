using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace PluginHost.Web;

/// <summary>What a request brought: a JSON object, or a form.</summary>
internal sealed class Submission
{
    // Of a form that is too long so many times its length is read, to be shown again: a message by hand is seldom longer.
    private const int ShownAgain = 4;

    private readonly IReadOnlyDictionary<string, object?> _values;

    private Submission(IReadOnlyDictionary<string, object?> values, bool isForm, RequestRefusedException? refusal = null)
    {
        _values = values;
        IsForm = isForm;
        Refusal = refusal;
    }

    /// <summary>Why it is not taken, though it could be read; <see langword="null"/> for one that is.</summary>
    public RequestRefusedException? Refusal { get; }

    /// <summary>Whether it is a form, so that a browser waits for a page.</summary>
    public bool IsForm { get; }

    /// <summary>Reads it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="limit">How many bytes it may have.</param>
    /// <returns>What it brought.</returns>
    /// <exception cref="RequestRefusedException">It is too large, of another media type, or not what it says it is.</exception>
    public static async Task<Submission> ReadAsync(HttpRequest request, int limit)
    {
        bool isForm = RequestBody.IsForm(request);
        if (!isForm && !request.HasJsonContentType())
            throw new RequestRefusedException(
                StatusCodes.Status415UnsupportedMediaType,
                $"'{request.ContentType}' is not understood here. Send 'application/json' or '{RequestBody.FormType}', in UTF-8.");
        byte[] body = await RequestBody.ReadAsync(request, limit).ConfigureAwait(false);
        return isForm
            ? new Submission(
                RequestBody.ReadForm(body).ToDictionary(field => field.Key, field => (object?)field.Value, StringComparer.Ordinal),
                isForm)
            : new Submission(OfJson(body), isForm);
    }

    /// <summary>
    /// Reads it. A form that is too long is read all the same, up to a bound, with a <see cref="Refusal"/>: its texts can be shown again.
    /// </summary>
    /// <inheritdoc cref="ReadAsync" path="/param"/>
    /// <inheritdoc cref="ReadAsync" path="/returns"/>
    /// <inheritdoc cref="ReadAsync" path="/exception"/>
    public static async Task<Submission> ReadToShowAsync(HttpRequest request, int limit)
    {
        if (!RequestBody.IsForm(request))
            return await ReadAsync(request, limit).ConfigureAwait(false);
        byte[] body = await RequestBody.ReadAsync(request, limit, (int)Math.Min((long)limit * ShownAgain, int.MaxValue - 1))
            .ConfigureAwait(false);
        return new Submission(
            RequestBody.ReadForm(body).ToDictionary(field => field.Key, field => (object?)field.Value, StringComparer.Ordinal),
            isForm: true,
            body.Length > limit ? RequestBody.TooLarge(limit) : null);
    }

    /// <summary>A text of it.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The text; <see langword="null"/> where there is none.</returns>
    /// <exception cref="RequestRefusedException">It is something else.</exception>
    public string? Text(string name) => Value(name) is { } value
        ? value as string ?? throw new RequestRefusedException(StatusCodes.Status400BadRequest, $"'{name}' is no text. Send a text.")
        : null;

    /// <summary>Anything of it.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Maps, lists, texts, numbers; <see langword="null"/> where there is none.</returns>
    public object? Value(string name) => _values.GetValueOrDefault(name);

    private static IReadOnlyDictionary<string, object?> OfJson(byte[] body)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(body);
            return JsonValues.Read(json.RootElement) as IReadOnlyDictionary<string, object?>
                ?? throw new JsonException($"it is of kind '{json.RootElement.ValueKind}'.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            // A text that is no valid UTF-8 or UTF-16 is found when it is read, not when the document is.
            throw new RequestRefusedException(
                StatusCodes.Status400BadRequest, $"The body is no JSON object: {exception.Message}", exception);
        }
    }
}
