using Compat.Php;

namespace Compat.Comodojo;

/// <summary>What results have in common. A value that a result cannot take leaves it as it was.</summary>
/// <typeparam name="TSelf">The class of result, for calls in a row.</typeparam>
public abstract class ObjectResult<TSelf> : IObjectResult, IAnswer
    where TSelf : ObjectResult<TSelf>
{
    private readonly int[] _codes;

    private protected ObjectResult(int code, params int[] codes)
    {
        StatusCode = code;
        _codes = codes;
    }

    /// <inheritdoc/>
    public string Service { get; private set; } = "";

    /// <inheritdoc/>
    public int StatusCode { get; private set; }

    /// <inheritdoc/>
    public string? Content { get; private protected set; }

    /// <inheritdoc/>
    public string? ContentType { get; private protected set; }

    /// <inheritdoc/>
    public string? Charset { get; private protected set; }

    /// <inheritdoc/>
    public string? Location { get; private protected set; }

    /// <inheritdoc/>
    public IDictionary<string, string> Headers { get; private set; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public ObjectRequest? Request { get; private set; }

    ObjectRequest? IAnswer.Answered
    {
        set => Request = value;
    }

    /// <summary>Sets the service that was asked for.</summary>
    /// <param name="service">The service.</param>
    /// <returns>The result.</returns>
    public TSelf SetService(string service)
    {
        ArgumentNullException.ThrowIfNull(service);
        Service = service;
        return (TSelf)this;
    }

    /// <summary>Sets the HTTP status. One that does not go with the result is passed over.</summary>
    /// <param name="code">The status.</param>
    /// <returns>The result.</returns>
    public TSelf SetStatusCode(int code)
    {
        if (_codes.Contains(code))
            StatusCode = code;
        return (TSelf)this;
    }

    /// <summary>Sets the body. A redirect has none.</summary>
    /// <param name="content">The body.</param>
    /// <returns>The result.</returns>
    public virtual TSelf SetContent(string? content)
    {
        Content = content;
        return (TSelf)this;
    }

    /// <summary>Sets the body's type. A redirect has none.</summary>
    /// <param name="contentType">The type, as in <c>text/html</c>.</param>
    /// <returns>The result.</returns>
    public virtual TSelf SetContentType(string? contentType)
    {
        ContentType = contentType;
        return (TSelf)this;
    }

    /// <summary>Sets the body's encoding, which the host writes behind the type. A redirect has none.</summary>
    /// <param name="charset">Its name, as in <c>UTF-8</c>.</param>
    /// <returns>The result.</returns>
    public virtual TSelf SetCharset(string? charset)
    {
        Charset = charset;
        return (TSelf)this;
    }

    /// <summary>Sets a header.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; <see langword="null"/> takes it away.</param>
    /// <returns>The result.</returns>
    public TSelf SetHeader(string name, string? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (value is null)
            Headers.Remove(name);
        else
            Headers[name] = value;
        return (TSelf)this;
    }

    /// <summary>Sets all headers anew.</summary>
    /// <param name="headers">An array of any shape: a <see cref="PhpArray"/>, a dictionary or a list.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentException">It is no array, or holds what is no text. Nothing is set.</exception>
    public TSelf SetHeaders(object headers)
    {
        TextArray.Fill(Headers, headers, nameof(headers));
        return (TSelf)this;
    }

    internal TSelf AddHeaders(IEnumerable<KeyValuePair<string, string>> headers)
    {
        foreach ((string name, string value) in headers)
            Headers[name] = value;
        return (TSelf)this;
    }

    internal TSelf Copy()
    {
        var copy = (TSelf)MemberwiseClone();
        copy.Request = null;
        copy.Headers = new Dictionary<string, string>(Headers, StringComparer.OrdinalIgnoreCase);
        return copy;
    }
}
