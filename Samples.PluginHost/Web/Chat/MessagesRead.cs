namespace PluginHost.Web.Chat;

/// <summary>Messages as listeners left them.</summary>
/// <param name="Messages">The messages.</param>
/// <param name="LastId">The greatest number among them: where the next reading goes on.</param>
/// <param name="Thread">Their thread.</param>
internal sealed record MessagesRead(IReadOnlyList<IDictionary<string, object?>> Messages, long LastId, ChatThread Thread)
{
    /// <summary>What is sent to who polls.</summary>
    /// <returns>A map.</returns>
    public IDictionary<string, object?> ToMap() => new OrderedDictionary<string, object?>(StringComparer.Ordinal)
    {
        ["messages"] = Messages,
        ["lastId"] = LastId,
        ["state"] = Thread.State,
    };
}
