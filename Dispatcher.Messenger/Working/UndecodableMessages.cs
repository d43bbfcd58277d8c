namespace Dispatching.Messenger;

/// <summary>What becomes of a message that cannot be read. It is named in the log either way.</summary>
public enum UndecodableMessages
{
    /// <summary>It goes to the failure transport as it came; it is dropped where there is none.</summary>
    SentToFailures,

    /// <summary>It is dropped, as Symfony's worker does.</summary>
    Dropped,
}
