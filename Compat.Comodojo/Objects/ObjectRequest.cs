using Compat.Php;

namespace Compat.Comodojo;

/// <summary>What a client asks for.</summary>
/// <param name="service">The service.</param>
/// <param name="method">The HTTP method, in any case.</param>
public class ObjectRequest(string service = "", string method = "GET")
{
    private string _service = service ?? throw new ArgumentNullException(nameof(service));
    private string _method = Upper(method);

    /// <summary>When it was received.</summary>
    public DateTimeOffset CurrentTime { get; init; } = TimeProvider.System.GetUtcNow();

    /// <summary>The service: the first part of the path.</summary>
    public string Service => _service;

    /// <summary>The HTTP method, in capitals.</summary>
    public string Method => _method;

    /// <summary>The other parts of the path by their places, or the query by its names.</summary>
    public IDictionary<string, string> Attributes { get; } = new OrderedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What the body carries.</summary>
    public IDictionary<string, string> Parameters { get; } = new OrderedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The body as it came.</summary>
    public string? RawParameters { get; set; }

    /// <summary>The headers.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// What hooks and services keep for the request. A request that a hook puts in the place of another one gets that one's items, and
    /// routes, tables and results lead to it: <see cref="IObjectResult.Request"/>.
    /// </summary>
    public IDictionary<string, object?> Items { get; private set; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>Sets the service.</summary>
    /// <param name="service">The service.</param>
    /// <returns>The request.</returns>
    public ObjectRequest SetService(string service)
    {
        _service = service ?? throw new ArgumentNullException(nameof(service));
        return this;
    }

    /// <summary>Sets the HTTP method.</summary>
    /// <param name="method">The method, in any case.</param>
    /// <returns>The request.</returns>
    public ObjectRequest SetMethod(string method)
    {
        _method = Upper(method);
        return this;
    }

    /// <summary>Sets all attributes anew.</summary>
    /// <param name="attributes">An array of any shape: a <see cref="PhpArray"/>, a dictionary or a list.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">It is no array, or holds what is no text. Nothing is set.</exception>
    public ObjectRequest SetAttributes(object attributes)
    {
        TextArray.Fill(Attributes, attributes, nameof(attributes));
        return this;
    }

    /// <summary>Sets all parameters anew.</summary>
    /// <param name="parameters">An array of any shape: a <see cref="PhpArray"/>, a dictionary or a list.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">It is no array, or holds what is no text. Nothing is set.</exception>
    public ObjectRequest SetParameters(object parameters)
    {
        TextArray.Fill(Parameters, parameters, nameof(parameters));
        return this;
    }

    /// <summary>Sets all headers anew.</summary>
    /// <param name="headers">An array of any shape: a <see cref="PhpArray"/>, a dictionary or a list.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">It is no array, or holds what is no text. Nothing is set.</exception>
    public ObjectRequest SetHeaders(object headers)
    {
        TextArray.Fill(Headers, headers, nameof(headers));
        return this;
    }

    /// <summary>A request from an address: the first part of the path is the service, the others and the query are attributes.</summary>
    /// <param name="pathAndQuery">As in <c>/hello/world?loud=1</c>; a path without parts asks for no service.</param>
    /// <param name="method">The HTTP method.</param>
    /// <returns>The request.</returns>
    public static ObjectRequest FromPath(string pathAndQuery, string method = "GET")
    {
        ArgumentNullException.ThrowIfNull(pathAndQuery);
        int question = pathAndQuery.IndexOf('?', StringComparison.Ordinal);
        string path = question < 0 ? pathAndQuery : pathAndQuery[..question];
        string[] parts = [.. path.TrimStart('/').Split('/').Select(Uri.UnescapeDataString)];
        var request = new ObjectRequest(parts[0], method);
        for (int i = 1; i < parts.Length; i++)
            request.Attributes[$"{i - 1}"] = parts[i];
        foreach (string pair in question < 0 ? [] : pathAndQuery[(question + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] sides = pair.Split('=', 2);
            request.Attributes[Text(sides[0])] = sides.Length > 1 ? Text(sides[1]) : "";
        }

        return request;
    }

    /// <summary>Takes over the items of the request in whose place this one is, and leaves its own among them.</summary>
    internal ObjectRequest InPlaceOf(ObjectRequest other)
    {
        if (ReferenceEquals(Items, other.Items))
            return this;
        foreach ((string name, object? value) in Items)
            other.Items[name] = value;
        Items = other.Items;
        return this;
    }

    private static string Text(string encoded) => Uri.UnescapeDataString(encoded.Replace('+', ' '));

    private static string Upper(string method)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        return method.ToUpperInvariant();
    }
}
