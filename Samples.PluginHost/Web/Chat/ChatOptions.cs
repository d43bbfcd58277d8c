using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace PluginHost.Web.Chat;

/// <summary>What the configuration's section <c>Chat</c> says: who the operators are, and what the chat takes at most.</summary>
internal sealed record ChatOptions
{
    private const string Section = "Chat";
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

    /// <summary>After how many minutes without a message an open thread is closed, when somebody begins another.</summary>
    public int IdleMinutes { get; init; } = 120;

    /// <summary>How many closed threads can still be read; older ones are forgotten.</summary>
    public int ClosedThreads { get; init; } = 1000;

    /// <summary>About how many bytes of memory messages may take. Closed threads are forgotten for it, then messages are refused.</summary>
    public long HeldBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>
    /// The number of lines from which on the journal is written anew when the host starts, if most of them are of closed threads that are
    /// forgotten.
    /// </summary>
    public int CompactedLines { get; init; } = 10_000;

    /// <summary>Whether the widget tracks visitors who do not object.</summary>
    public bool TracksVisitors { get; init; } = true;

    /// <summary>Reads them.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <returns>The options.</returns>
    /// <exception cref="FormatException">A limit is no number above zero, or the key can be guessed.</exception>
    public static ChatOptions Read(IConfiguration configuration)
    {
        IConfigurationSection section = configuration.GetSection(Section);
        if (section[nameof(OperatorKey)] is { Length: < LeastKeyLength } key)
            throw new FormatException(
                $"The setting '{Section}:{nameof(OperatorKey)}' has {key.Length} characters. "
                + $"Give it at least {LeastKeyLength}, or leave it out.");
        foreach (IConfigurationSection limit
            in section.GetChildren().Where(setting => setting.Key is not (nameof(OperatorKey) or nameof(TracksVisitors))))
        {
            if (!int.TryParse(limit.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number == 0)
                throw new FormatException(
                    $"The setting '{limit.Path}' is '{limit.Value}', which is no number from 1 to {int.MaxValue}. "
                    + "Give it one, or leave it out.");
        }

        return section.Get<ChatOptions>() ?? new ChatOptions();
    }
}
