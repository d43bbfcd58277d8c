using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Dispatching.Messenger.Wire;

namespace Dispatching.Messenger;

/// <summary>
/// A message as it travels: its body, and headers that name its type, its stamps, and whatever else was written onto it. What is not
/// known here is carried on unchanged. Immutable.
/// </summary>
public sealed class MessengerEnvelope
{
    /// <summary>The header that names the message's type.</summary>
    public const string TypeHeader = "type";

    /// <summary>The header that says what the body is.</summary>
    public const string ContentTypeHeader = "Content-Type";

    /// <summary>What the headers of stamps begin with; the class in PHP follows.</summary>
    public const string StampPrefix = "X-Message-Stamp-";

    // As many as Messenger keeps: the first one, and the last ones.
    private const int KeptStamps = 10;

    private readonly Dictionary<string, string> _headers;

    /// <summary>Makes an envelope.</summary>
    /// <param name="body">The body, which is not copied.</param>
    /// <param name="headers">The headers, which are copied.</param>
    public MessengerEnvelope(ReadOnlyMemory<byte> body, IEnumerable<KeyValuePair<string, string>> headers)
        : this(body, new Dictionary<string, string>(headers, StringComparer.Ordinal))
    {
    }

    private MessengerEnvelope(ReadOnlyMemory<byte> body, Dictionary<string, string> headers)
    {
        Body = body;
        _headers = headers;
    }

    /// <summary>The body: JSON, unless its sender is not set so.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The headers by their names.</summary>
    public IReadOnlyDictionary<string, string> Headers => _headers;

    /// <summary>The name of the message's type, or <see langword="null"/>.</summary>
    public string? Type => _headers.GetValueOrDefault(TypeHeader) is { Length: > 0 } type ? type : null;

    /// <summary>Makes an envelope with one more header, or another value of it.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The new envelope.</returns>
    public MessengerEnvelope WithHeader(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        return new MessengerEnvelope(Body, new Dictionary<string, string>(_headers, StringComparer.Ordinal) { [name] = value });
    }

    /// <summary>Makes an envelope with one more stamp. Of one class ten are kept, the first and the last ones.</summary>
    /// <typeparam name="TStamp">The stamp's class.</typeparam>
    /// <param name="stamp">The stamp.</param>
    /// <returns>The new envelope.</returns>
    public MessengerEnvelope WithStamp<TStamp>(TStamp stamp)
        where TStamp : class, IMessageStamp
    {
        ArgumentNullException.ThrowIfNull(stamp);
        string header = StampPrefix + TStamp.PhpClass;

        // Stamps that cannot be read are replaced: a message that failed for them must come to the failure transport.
        _ = TryReadStamps(header, out JsonArray? stamps);
        stamps ??= [];
        while (stamps.Count >= KeptStamps)
            stamps.RemoveAt(1);
        stamps.Add(JsonSerializer.SerializeToNode(stamp, JsonOf<TStamp>()));
        return WithHeader(header, stamps.ToJsonString());
    }

    /// <summary>Reads the stamps of a class.</summary>
    /// <typeparam name="TStamp">The class.</typeparam>
    /// <returns>The stamps, the oldest first; none where there are none.</returns>
    /// <exception cref="MessageDecodingException">The header is not what Messenger writes.</exception>
    public IReadOnlyList<TStamp> StampsOf<TStamp>()
        where TStamp : class, IMessageStamp
    {
        string header = StampPrefix + TStamp.PhpClass;
        if (!_headers.ContainsKey(header))
            return [];
        if (!TryReadStamps(header, out JsonArray? stamps))
            throw new MessageDecodingException($"The header '{header}' is no JSON array of stamps. Write it as Messenger does.");
        try
        {
            return [.. stamps.Select(stamp => stamp.Deserialize(JsonOf<TStamp>())
                ?? throw new JsonException("A stamp is null."))];
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            throw new MessageDecodingException($"A stamp in the header '{header}' cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Reads the newest stamp of a class.</summary>
    /// <typeparam name="TStamp">The class.</typeparam>
    /// <returns>The stamp, or <see langword="null"/>.</returns>
    /// <exception cref="MessageDecodingException">The header is not what Messenger writes.</exception>
    public TStamp? LastStampOf<TStamp>()
        where TStamp : class, IMessageStamp => StampsOf<TStamp>() is [.., var last] ? last : null;

    /// <summary>Makes an envelope with more headers at once, without those that have no value.</summary>
    internal MessengerEnvelope WithHeaders(params ReadOnlySpan<(string Name, string? Value)> headers)
    {
        var all = new Dictionary<string, string>(_headers.Count + headers.Length, StringComparer.Ordinal);
        foreach ((string name, string value) in _headers)
            all[name] = value;
        foreach ((string name, string? value) in headers)
        {
            if (value is not null)
                all[name] = value;
        }

        return new MessengerEnvelope(Body, all);
    }

    private static JsonTypeInfo<TStamp> JsonOf<TStamp>()
        where TStamp : class, IMessageStamp =>
        (JsonTypeInfo<TStamp>?)StampJson.Default.GetTypeInfo(typeof(TStamp))
        ?? throw new NotSupportedException(
            $"The stamp '{typeof(TStamp)}' is none that is known here. Read and write its header '{StampPrefix}…' yourself.");

    private bool TryReadStamps(string header, [NotNullWhen(true)] out JsonArray? stamps)
    {
        stamps = null;
        if (!_headers.TryGetValue(header, out string? json))
            return false;
        try
        {
            stamps = JsonNode.Parse(json) as JsonArray;
            return stamps is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
