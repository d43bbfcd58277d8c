namespace Dispatching.AspNetCore;

/// <summary>When the page shows values: of arguments, query strings and routes, and the messages of exceptions, which quote them.</summary>
public enum ArgumentDisplay
{
    /// <summary>When the viewer asks for them on the page.</summary>
    WhenAsked,

    /// <summary>Never. Values are not even kept.</summary>
    Never,

    /// <summary>Without being asked.</summary>
    Always,
}
