namespace PluginHost.Web.Chat;

/// <summary>How far a thread is. The numbers are Mibew's.</summary>
public enum ThreadState
{
    /// <summary>No operator has answered yet.</summary>
    Waiting = 1,

    /// <summary>An operator has answered.</summary>
    Chatting = 2,

    /// <summary>It has ended.</summary>
    Closed = 3,
}
