using System.Diagnostics.CodeAnalysis;
using Compat.Php;

namespace Compat.Comodojo;

/// <summary>What was found for a request. Statuses that do not go with a route leave it as it was.</summary>
/// <param name="service">The service that was asked for.</param>
public class ObjectRoute(string service)
{
    private static readonly int[] s_redirects = [201, 301, 302, 303, 307];
    private static readonly int[] s_errors = [400, 403, 404, 405, 500, 501, 503];

    private int _redirectCode = 307;
    private int _errorCode = 503;

    /// <summary>The service.</summary>
    public string Service { get; set; } = service ?? throw new ArgumentNullException(nameof(service));

    /// <summary>What it leads to.</summary>
    public RouteType Type { get; set; } = RouteType.Error;

    /// <summary>The address of a redirect, or the text of an error.</summary>
    public string? Target { get; set; }

    /// <summary>The service's class.</summary>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)]
    public Type? ServiceClass { get; set; }

    /// <summary>The status of a redirect.</summary>
    public int RedirectCode
    {
        get => _redirectCode;
        set => _redirectCode = s_redirects.Contains(value) ? value : _redirectCode;
    }

    /// <summary>The status of an error.</summary>
    public int ErrorCode
    {
        get => _errorCode;
        set => _errorCode = s_errors.Contains(value) ? value : _errorCode;
    }

    /// <summary>Who keeps the result.</summary>
    public CacheSide Cache { get; set; }

    /// <summary>How long the result is kept.</summary>
    public TimeSpan TimeToLive { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The origins that may ask, with commas between; <c>*</c> or <see langword="null"/> for all.</summary>
    public string? AccessControl { get; set; }

    /// <summary>Headers of the result.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the route was set with, beside the above.</summary>
    public IDictionary<string, object?> Parameters { get; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>The request that it was found for; <see langword="null"/> for a route that is set.</summary>
    public ObjectRequest? Request { get; internal set; }

    /// <summary>Sets all headers anew.</summary>
    /// <param name="headers">An array of any shape: a <see cref="PhpArray"/>, a dictionary or a list.</param>
    /// <returns>The route.</returns>
    /// <exception cref="ArgumentException">It is no array, or holds what is no text. Nothing is set.</exception>
    public ObjectRoute SetHeaders(object headers)
    {
        TextArray.Fill(Headers, headers, nameof(headers));
        return this;
    }

    /// <summary>Sets all parameters anew.</summary>
    /// <param name="parameters">An array of any shape: a <see cref="PhpArray"/>, a dictionary or a list.</param>
    /// <returns>The route.</returns>
    /// <exception cref="ArgumentException">It is no array. Nothing is set.</exception>
    public ObjectRoute SetParameters(object parameters)
    {
        PhpArray array = TextArray.Of(parameters, nameof(parameters));
        Parameters.Clear();
        foreach ((PhpKey key, object? value) in array)
            Parameters[key.ToString()] = value;
        return this;
    }

    internal bool Allows(string? origin)
    {
        string[] allowed = (AccessControl ?? "*").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return allowed.Length == 0
            || allowed.Contains("*")
            || (origin is not null && allowed.Contains(origin, StringComparer.OrdinalIgnoreCase));
    }

    internal ObjectRoute CopyFor(string service)
    {
        var copy = new ObjectRoute(service)
        {
            Type = Type, Target = Target, ServiceClass = ServiceClass, RedirectCode = RedirectCode, ErrorCode = ErrorCode, Cache = Cache,
            TimeToLive = TimeToLive, AccessControl = AccessControl,
        };
        foreach ((string name, string value) in Headers)
            copy.Headers[name] = value;
        foreach ((string name, object? value) in Parameters)
            copy.Parameters[name] = value;
        return copy;
    }
}
