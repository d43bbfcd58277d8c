namespace Compat.Comodojo;

/// <summary>A service: override the HTTP methods that it serves. Made for one request.</summary>
public abstract class ComodojoService
{
    private readonly Dictionary<string, (string[] Attributes, string[] Parameters)> _expected = new(StringComparer.Ordinal);

    /// <summary>The request.</summary>
    public ObjectRequest Request { get; internal set; } = new();

    /// <summary>The status of the result: 200, 202 or 204.</summary>
    public int StatusCode { get; set; } = 200;

    /// <summary>The result's type.</summary>
    public string ContentType { get; set; } = "text/plain";

    /// <summary>The result's headers; those of the route come before them.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Called first: says what the methods expect.</summary>
    public virtual void Setup()
    {
    }

    /// <summary>Serves <c>GET</c>.</summary>
    /// <returns>The content.</returns>
    public virtual string? Get() => throw NotServed();

    /// <summary>Serves <c>POST</c>.</summary>
    /// <returns>The content.</returns>
    public virtual string? Post() => throw NotServed();

    /// <summary>Serves <c>PUT</c>.</summary>
    /// <returns>The content.</returns>
    public virtual string? Put() => throw NotServed();

    /// <summary>Serves <c>DELETE</c>.</summary>
    /// <returns>The content.</returns>
    public virtual string? Delete() => throw NotServed();

    /// <summary>Serves every method that has no method of its own.</summary>
    /// <returns>The content.</returns>
    public virtual string? Any() => throw NotServed();

    /// <summary>Says what a request must carry: one that does not is answered with 400.</summary>
    /// <param name="method">The HTTP method, or <c>ANY</c>.</param>
    /// <param name="attributes">Names of attributes.</param>
    /// <param name="parameters">Names of parameters.</param>
    protected void Expects(string method, IEnumerable<string>? attributes = null, IEnumerable<string>? parameters = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        _expected[method.ToUpperInvariant()] = ([.. attributes ?? []], [.. parameters ?? []]);
    }

    internal IEnumerable<string> Implemented() =>
        from one in new (string Method, Func<string?> Serve)[] { ("GET", Get), ("POST", Post), ("PUT", Put), ("DELETE", Delete), ("ANY", Any) }
        where one.Serve.Method.DeclaringType != typeof(ComodojoService)
        select one.Method;

    internal string? Serve(string method)
    {
        string[] implemented = [.. Implemented()];
        string served = implemented.Contains(method) ? method : "ANY";
        if (!implemented.Contains(served))
            throw new ServiceException($"Allow: {string.Join(',', implemented)}", 501) { Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Allow"] = string.Join(',', implemented) } };
        if (_expected.TryGetValue(served, out (string[] Attributes, string[] Parameters) expected)
            && !(Array.TrueForAll(expected.Attributes, Request.Attributes.ContainsKey) && Array.TrueForAll(expected.Parameters, Request.Parameters.ContainsKey)))
        {
            throw new ServiceException("Conversation error", 400);
        }

        return served switch
        {
            "GET" => Get(),
            "POST" => Post(),
            "PUT" => Put(),
            "DELETE" => Delete(),
            _ => Any(),
        };
    }

    private static NotSupportedException NotServed() => new("The service does not serve this method.");
}
