namespace Compat.Comodojo;

/// <summary>What a service gave: 200, 202 or 204. Plain text, unless it says otherwise.</summary>
public class ObjectSuccess : ObjectResult<ObjectSuccess>
{
    /// <summary>Makes a result of status 200.</summary>
    public ObjectSuccess()
        : base(200, 200, 202, 204) => (ContentType, Charset) = ("text/plain", ComodojoOptions.DefaultCharset);
}
