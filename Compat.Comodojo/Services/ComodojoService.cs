using System.Globalization;

namespace Compat.Comodojo;

/// <summary>A service: override the HTTP methods that it serves, each once, synchronous or not. Made for one request.</summary>
public abstract class ComodojoService
{
    private const string AnyMethod = "ANY";

    private readonly Dictionary<string, (string[] Attributes, string[] Parameters)> _expected = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _liked = new(StringComparer.Ordinal);

    /// <summary>The request.</summary>
    public ObjectRequest Request { get; internal set; } = new();

    /// <summary>The status of the result: 200, 202 or 204.</summary>
    public int StatusCode { get; set; } = 200;

    /// <summary>The result's type.</summary>
    public string ContentType { get; set; } = "text/plain";

    /// <summary>The encoding of what it returns.</summary>
    public string Charset { get; set; } = ComodojoOptions.DefaultCharset;

    /// <summary>The result's headers; those of the route come before them.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Called first: says what the methods expect.</summary>
    public virtual void Setup()
    {
    }

    /// <summary>Serves <c>GET</c>.</summary>
    /// <returns>The content.</returns>
    public virtual string? Get() => throw NotServed();

    /// <summary>Serves <c>GET</c>, and is awaited.</summary>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    /// <returns>The content.</returns>
    public virtual ValueTask<string?> GetAsync(CancellationToken cancellationToken) => throw NotServed();

    /// <summary>Serves <c>POST</c>.</summary>
    /// <returns>The content.</returns>
    public virtual string? Post() => throw NotServed();

    /// <summary>Serves <c>POST</c>, and is awaited.</summary>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    /// <returns>The content.</returns>
    public virtual ValueTask<string?> PostAsync(CancellationToken cancellationToken) => throw NotServed();

    /// <summary>Serves <c>PUT</c>.</summary>
    /// <returns>The content.</returns>
    public virtual string? Put() => throw NotServed();

    /// <summary>Serves <c>PUT</c>, and is awaited.</summary>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    /// <returns>The content.</returns>
    public virtual ValueTask<string?> PutAsync(CancellationToken cancellationToken) => throw NotServed();

    /// <summary>Serves <c>DELETE</c>.</summary>
    /// <returns>The content.</returns>
    public virtual string? Delete() => throw NotServed();

    /// <summary>Serves <c>DELETE</c>, and is awaited.</summary>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    /// <returns>The content.</returns>
    public virtual ValueTask<string?> DeleteAsync(CancellationToken cancellationToken) => throw NotServed();

    /// <summary>Serves every method that has no method of its own.</summary>
    /// <returns>The content.</returns>
    public virtual string? Any() => throw NotServed();

    /// <summary>Serves every method that has no method of its own, and is awaited.</summary>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    /// <returns>The content.</returns>
    public virtual ValueTask<string?> AnyAsync(CancellationToken cancellationToken) => throw NotServed();

    /// <summary>Says what a request must carry: one that does not is answered with 400.</summary>
    /// <param name="method">The HTTP method, or <c>ANY</c>.</param>
    /// <param name="attributes">
    /// The names of attributes, in the order of the parts of a path. A name that the request lacks gets the part at its place.
    /// </param>
    /// <param name="parameters">Names of parameters.</param>
    protected void Expects(string method, IEnumerable<string>? attributes = null, IEnumerable<string>? parameters = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        _expected[method.ToUpperInvariant()] = ([.. attributes ?? []], [.. parameters ?? []]);
    }

    /// <summary>Names attributes that a request may carry, behind those that it must.</summary>
    /// <param name="method">The HTTP method, or <c>ANY</c>.</param>
    /// <param name="attributes">Names of attributes. The parts of a path behind the expected ones get them, in this order.</param>
    protected void Likes(string method, params IEnumerable<string> attributes)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        ArgumentNullException.ThrowIfNull(attributes);
        _liked[method.ToUpperInvariant()] = [.. attributes];
    }

    /// <summary>Finds what serves a method, and asks whether the request carries what that expects.</summary>
    /// <exception cref="ServiceException">Nothing does, or the request does not.</exception>
    internal ServiceMethod Find(string method)
    {
        ServiceMethod[] implemented =
        [
            .. new ServiceMethod[]
            {
                new("GET", Get, GetAsync), new("POST", Post, PostAsync), new("PUT", Put, PutAsync),
                new("DELETE", Delete, DeleteAsync), new(AnyMethod, Any, AnyAsync),
            }.Where(one => one.IsImplemented),
        ];
        ServiceMethod found = Array.Find(implemented, one => one.Name == method) ?? Array.Find(implemented, one => one.Name == AnyMethod)
            ?? throw ServiceException.Allowing(501, implemented.Select(one => one.Name));
        (string[] attributes, string[] parameters) = _expected.GetValueOrDefault(found.Name, ([], []));
        NamePlaces([.. attributes, .. _liked.GetValueOrDefault(found.Name, [])]);
        return Array.TrueForAll(attributes, Request.Attributes.ContainsKey) && Array.TrueForAll(parameters, Request.Parameters.ContainsKey)
            ? found
            : throw new ServiceException("Conversation error", 400);
    }

    private void NamePlaces(string[] names)
    {
        int place = 0;
        foreach (string name in names)
        {
            if (!Request.Attributes.ContainsKey(name)
                && Request.Attributes.TryGetValue(place.ToString(CultureInfo.InvariantCulture), out string? value))
            {
                Request.Attributes[name] = value;
                place++;
            }
        }
    }

    private static NotSupportedException NotServed() => new("The service does not serve this method.");
}
