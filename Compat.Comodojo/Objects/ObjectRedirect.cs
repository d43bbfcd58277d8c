namespace Compat.Comodojo;

/// <summary>Where the client shall go: 201, 301, 302, 303 or 307. It has no body.</summary>
public class ObjectRedirect : ObjectResult<ObjectRedirect>
{
    /// <summary>Makes a result of status 307 that leads nowhere yet.</summary>
    public ObjectRedirect()
        : base(307, 201, 301, 302, 303, 307)
    {
    }

    /// <summary>Sets where it leads. What is no absolute address is passed over.</summary>
    /// <param name="location">The address.</param>
    /// <returns>The result.</returns>
    public ObjectRedirect SetLocation(string location)
    {
        if (IsAddress(location))
            Location = location;
        return this;
    }

    /// <inheritdoc/>
    public override ObjectRedirect SetContent(string? content) => this;

    /// <inheritdoc/>
    public override ObjectRedirect SetContentType(string? contentType) => this;

    /// <inheritdoc/>
    public override ObjectRedirect SetCharset(string? charset) => this;

    // Not absolute alone: where files have slashes, a path is taken for a file's address.
    internal static bool IsAddress(string location) =>
        Uri.TryCreate(location, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" or "ftp" or "mailto";
}
