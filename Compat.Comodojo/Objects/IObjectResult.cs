namespace Compat.Comodojo;

/// <summary>
/// The result that the client gets: an <see cref="ObjectSuccess"/>, an <see cref="ObjectError"/> or an <see cref="ObjectRedirect"/>.
/// </summary>
public interface IObjectResult
{
    /// <summary>The service that was asked for.</summary>
    string Service { get; }

    /// <summary>The HTTP status.</summary>
    int StatusCode { get; }

    /// <summary>The body, or <see langword="null"/>.</summary>
    string? Content { get; }

    /// <summary>The body's type.</summary>
    string? ContentType { get; }

    /// <summary>The body's encoding, as in <c>UTF-8</c>; <see langword="null"/> where there is no body.</summary>
    string? Charset { get; }

    /// <summary>Where a redirect leads.</summary>
    string? Location { get; }

    /// <summary>The headers.</summary>
    IDictionary<string, string> Headers { get; }

    /// <summary>The request that it answers; <see langword="null"/> until a dispatcher has it.</summary>
    ObjectRequest? Request => null;
}
