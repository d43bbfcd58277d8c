namespace PluginHost.Web.Chat;

/// <summary>What the configuration's section <c>Chat</c> says: who the operators are, and what the chat takes at most.</summary>
internal sealed record ChatOptions
{
    private const int LeastKeyLength = 16;

    /// <summary>What operators show. Without one, who calls from this machine is an operator.</summary>
    public string? OperatorKey { get; init; }

    /// <summary>How many characters a message may have.</summary>
    public int MessageLength { get; init; } = 4000;

    /// <summary>How many characters a visitor's name may have.</summary>
    public int NameLength { get; init; } = 100;

    /// <summary>How many bytes a request's body may have.</summary>
    public int BodyBytes { get; init; } = 64 * 1024;

    /// <summary>How many messages are read at once.</summary>
    public int MessagesAtOnce { get; init; } = 100;

    /// <summary>How many threads are listed.</summary>
    public int ThreadsAtOnce { get; init; } = 100;

    /// <summary>How many functions operators call at once.</summary>
    public int CallsAtOnce { get; init; } = 20;

    /// <summary>How many messages a thread takes.</summary>
    public int MessagesPerThread { get; init; } = 1000;

    /// <summary>How many threads may be open.</summary>
    public int OpenThreads { get; init; } = 1000;

    /// <summary>How many closed threads can still be read; older ones are in the journal alone.</summary>
    public int ClosedThreads { get; init; } = 1000;

    /// <summary>About how many bytes of memory messages may take. Closed threads are forgotten for it, then messages are refused.</summary>
    public long HeldBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Whether the widget tracks visitors who do not object.</summary>
    public bool TracksVisitors { get; init; } = true;

    /// <summary>Refuses a key that can be guessed.</summary>
    /// <exception cref="FormatException">It can.</exception>
    public void Check()
    {
        if (OperatorKey is { Length: < LeastKeyLength })
            throw new FormatException($"The setting 'Chat:OperatorKey' has {OperatorKey.Length} characters. Give it at least {LeastKeyLength}, or leave it out.");
    }
}
