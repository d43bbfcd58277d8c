using System.Collections.Frozen;
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace PluginHost.Web.Chat;

/// <summary>What the configuration's section <c>Chat</c> says: who the operators are, and what the chat takes at most.</summary>
internal sealed record ChatOptions
{
    private const string Section = "Chat";
    private const int LeastKeyLength = 16;

    // With more a request would fail, or what bounds the memory would bound nothing.
    private static readonly FrozenDictionary<string, long> s_most = new Dictionary<string, long>(StringComparer.Ordinal)
    {
        [nameof(MessageLength)] = 1_000_000,
        [nameof(NameLength)] = 10_000,
        [nameof(BodyBytes)] = 16 * 1024 * 1024,
        [nameof(MessagesAtOnce)] = 10_000,
        [nameof(ThreadsAtOnce)] = 10_000,
        [nameof(CallsAtOnce)] = 1000,
        [nameof(MessagesPerThread)] = 1_000_000,
        [nameof(OpenThreads)] = 1_000_000,
        [nameof(IdleMinutes)] = 366 * 24 * 60,
        [nameof(ClosedThreads)] = 1_000_000,
        [nameof(HeldBytes)] = 1L << 40,
        [nameof(CompactedLines)] = int.MaxValue,
        [nameof(ThreadsPerCaller)] = 1_000_000,
        [nameof(MessagesPerCaller)] = 1_000_000,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

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

    /// <summary>How many threads are listed on a page.</summary>
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

    /// <summary>How many threads a caller may begin in an hour.</summary>
    public int ThreadsPerCaller { get; init; } = 20;

    /// <summary>How many messages a visitor may post in a minute, from one address.</summary>
    public int MessagesPerCaller { get; init; } = 30;

    /// <summary>Reads them.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <returns>The options.</returns>
    /// <exception cref="FormatException">There is no such setting, its value makes no sense, or the key can be guessed.</exception>
    public static ChatOptions Read(IConfiguration configuration)
    {
        IConfigurationSection section = configuration.GetSection(Section);
        foreach (IConfigurationSection setting in section.GetChildren())
            Check(setting);
        return section.Get<ChatOptions>() ?? new ChatOptions();
    }

    private static void Check(IConfigurationSection setting)
    {
        if (IsCalled(setting, nameof(OperatorKey)))
        {
            RefuseKey(setting.Path, setting.Value ?? "");
        }
        else if (IsCalled(setting, nameof(TracksVisitors)))
        {
            if (!bool.TryParse(setting.Value, out _))
                throw new FormatException(
                    $"The setting '{setting.Path}' is '{setting.Value}'. Make it 'true' or 'false', or leave it out.");
        }
        else if (!s_most.TryGetValue(setting.Key, out long most))
        {
            string known = string.Join(", ", s_most.Keys.Order(StringComparer.Ordinal));
            throw new FormatException($"There is no setting '{setting.Path}'. Leave it out, or give one of {known}.");
        }
        else if (!long.TryParse(setting.Value, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            || number < 1 || number > most)
        {
            throw new FormatException(
                $"The setting '{setting.Path}' is '{setting.Value}', which is no number from 1 to {most}. Give it one, or leave it out.");
        }
    }

    private static bool IsCalled(IConfigurationSection setting, string name) =>
        setting.Key.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static void RefuseKey(string path, string key)
    {
        if (key.Length < LeastKeyLength)
            throw new FormatException(
                $"The setting '{path}' has {key.Length} characters. Give it at least {LeastKeyLength}, or leave it out.");
        // A header's value has neither.
        if (key.Trim().Length < key.Length || key.Any(char.IsControl))
            throw new FormatException(
                $"The setting '{path}' begins or ends with a space, or has a control character. Give it a key without.");
    }
}
