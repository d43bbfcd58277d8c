namespace Compat.Comodojo;

/// <summary>What went wrong: 400, 403, 404, 405, 500, 501 or 503. Plain text, unless it says otherwise.</summary>
public class ObjectError : ObjectResult<ObjectError>
{
    /// <summary>Makes a result of status 500.</summary>
    public ObjectError()
        : base(500, 400, 403, 404, 405, 500, 501, 503) => (ContentType, Charset) = ("text/plain", ComodojoOptions.DefaultCharset);
}
