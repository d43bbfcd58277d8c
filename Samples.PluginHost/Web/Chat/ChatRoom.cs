using System.Globalization;
using Compat.Mibew;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PluginHost.Web.Chat;

/// <summary>The chat with its events: what Mibew's <c>Thread</c> triggers, and reads back.</summary>
/// <param name="store">Where it is kept.</param>
/// <param name="events">The events that are read back.</param>
/// <param name="dispatcher">Gets the others.</param>
/// <param name="options">What the chat takes at most.</param>
/// <param name="logger">Told of threads that cannot be closed.</param>
internal sealed class ChatRoom(
    ChatStore store, MibewEvents events, EventDispatcher dispatcher, ChatOptions options, ILogger<ChatRoom> logger)
{
    private const string Guest = "Guest";

    // More than one, so that they become fewer; not all, so that nobody waits for a thousand.
    private const int ClosedAtOnce = 10;

    /// <summary>Begins a thread, with a message if there is one. Where that message is refused, there is no thread either.</summary>
    /// <param name="visitor">The visitor's name.</param>
    /// <param name="text">The message.</param>
    /// <param name="cancellation">Ends the wait for others who write.</param>
    /// <returns>The thread, and its visitor's token.</returns>
    /// <exception cref="RequestRefusedException">The name or the message is too long, or it cannot be kept.</exception>
    public async Task<(ChatThread Thread, string Token)> OpenAsync(string? visitor, string? text, CancellationToken cancellation)
    {
        string name = string.IsNullOrWhiteSpace(visitor) ? Guest : visitor.Trim();
        RefuseLonger("name", name, options.NameLength);
        RefuseLonger("message", text ?? "", options.MessageLength);
        await CloseIdleAsync(cancellation).ConfigureAwait(false);
        bool hasMessage = !string.IsNullOrWhiteSpace(text);
        ChatThread thread = store.Prepare(name, hasMessage);
        dispatcher.TriggerEvent(Events.ThreadCreate, new EventArguments { ["thread"] = thread });
        ChatMessage? first = hasMessage ? Alter(thread, MessageKind.Visitor, thread.Visitor, text!) : null;
        return (thread, await store.OpenThreadAsync(thread, first, cancellation).ConfigureAwait(false));
    }

    /// <summary>Posts what a visitor or an operator wrote, as plugins have altered it.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="kind">Whose it is.</param>
    /// <param name="name">The sender's name.</param>
    /// <param name="text">What they wrote.</param>
    /// <param name="cancellation">Ends the wait for others who write.</param>
    /// <returns>The message as it is kept.</returns>
    /// <exception cref="RequestRefusedException">The message is empty or too long, or it cannot be kept.</exception>
    public async Task<ChatMessage> PostAsync(ChatThread thread, MessageKind kind, string name, string? text, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new RequestRefusedException(StatusCodes.Status400BadRequest, "There is no 'message'. Write one.");
        RefuseLonger("message", text, options.MessageLength);
        ThreadState state = kind == MessageKind.Operator ? ThreadState.Chatting : thread.State;
        return (await SaveAsync(thread, kind, name, text, state, cancellation).ConfigureAwait(false)).Message;
    }

    /// <summary>Closes a thread. One that is closed stays so, and nobody hears of it.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="farewell">What is posted to it last.</param>
    /// <param name="cancellation">Ends the wait for others who write.</param>
    /// <returns>A task.</returns>
    public async Task CloseAsync(ChatThread thread, string farewell, CancellationToken cancellation)
    {
        if (thread.State == ThreadState.Closed)
            return;
        ChatThread closed;
        try
        {
            (_, closed) =
                await SaveAsync(thread, MessageKind.Event, name: null, farewell, ThreadState.Closed, cancellation).ConfigureAwait(false);
        }
        catch (RequestRefusedException refused) when (refused.Status == StatusCodes.Status409Conflict)
        {
            // Somebody else closed it in between.
            return;
        }

        dispatcher.TriggerEvent(Events.ThreadClose, new EventArguments { ["thread"] = closed });
    }

    /// <summary>Reads messages, as plugins have altered them.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="after">The message behind which to begin; <see langword="null"/> for the last ones.</param>
    /// <param name="isVisitor">Whether a visitor reads, who does not see what is for operators.</param>
    /// <returns>The messages.</returns>
    public MessagesRead Read(ChatThread thread, long? after, bool isVisitor)
    {
        IReadOnlyList<ChatMessage> loaded = store.Messages(thread.Id, after, options.MessagesAtOnce, isVisitor);
        IDictionary<string, object?>[] altered =
        [
            .. events.ThreadGetMessagesAlter([.. loaded.Select(message => message.ToMap())], thread)
                .Select(message => message as IDictionary<string, object?>
                    ?? throw new InvalidOperationException(
                        $"A plugin has put a '{message?.GetType()}' among the messages of '{Events.ThreadGetMessagesAlter}'. "
                        + "Put a map there.")),
        ];
        long last = after ?? 0;
        foreach (IDictionary<string, object?> message in altered)
        {
            long id = message.TryGetValue("id", out object? found) && found is int or long
                ? Convert.ToInt64(found, CultureInfo.InvariantCulture)
                : 0;
            last = Math.Max(last, id);
        }

        return new MessagesRead(altered, last, thread);
    }

    /// <summary>Lists threads for operators, as plugins have altered the list.</summary>
    /// <param name="number">The page's number, from 1.</param>
    /// <returns>The page.</returns>
    public ThreadListing Threads(int number)
    {
        ThreadPage page = store.List(number, options.ThreadsAtOnce);
        return new ThreadListing(
            events.UsersUpdateThreadsAlter([.. page.Threads.Select(thread =>
                new OrderedDictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["id"] = thread.Id,
                    ["userName"] = thread.Visitor,
                    ["state"] = thread.State.ToString(),
                    ["created"] = thread.Created.ToUnixTimeSeconds(),
                    ["messages"] = thread.Messages,
                })]),
            page.Page,
            page.Pages);
    }

    // Threads that were left make room for others, whatever a plugin thinks of one of them.
    private async Task CloseIdleAsync(CancellationToken cancellation)
    {
        foreach (ChatThread idle in store.Idle(ClosedAtOnce))
        {
            try
            {
                await CloseAsync(idle, "Nobody has written for long, so the thread is closed.", cancellation).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // It is in the log, and who begins a thread has nothing to do with it.
            catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
            {
                ChatLog.NotClosed(logger, exception, idle.Id);
            }
        }
    }

    private async Task<(ChatMessage Message, ChatThread After)> SaveAsync(
        ChatThread thread, MessageKind kind, string? name, string text, ThreadState state, CancellationToken cancellation)
    {
        if (thread.State == ThreadState.Closed)
            throw new RequestRefusedException(StatusCodes.Status409Conflict, $"The thread {thread.Id} is closed. Begin another.");
        ChatMessage message = Alter(thread, kind, name, text);
        (ChatMessage kept, ChatThread before, ChatThread after) =
            await store.PostAsync(thread.Id, message, state, cancellation).ConfigureAwait(false);
        if (after.State != before.State)
            dispatcher.TriggerEvent(Events.ThreadUpdate, new EventArguments { ["thread"] = after, ["original_thread"] = before });
        return (kept, after);
    }

    private ChatMessage Alter(ChatThread thread, MessageKind kind, string? name, string text)
    {
        var sent = new OrderedDictionary<string, object?>(StringComparer.Ordinal) { ["name"] = name };
        (int alteredKind, string body, IDictionary<string, object?> altered) = events.ThreadPostMessage(thread, (int)kind, text, sent);
        if (!Enum.IsDefined((MessageKind)alteredKind))
            throw new InvalidOperationException(
                $"A plugin has made a message of kind {alteredKind}, which there is not. The message was not posted.");
        return new ChatMessage(
            0,
            (MessageKind)alteredKind,
            default,
            body,
            Option<string>(altered, "name"),
            Option<string>(altered, "plugin"),
            JournalJson.Data(Option<object>(altered, "data")));
    }

    private static T? Option<T>(IDictionary<string, object?> options, string name)
        where T : class => options.TryGetValue(name, out object? value) ? value as T : null;

    private static void RefuseLonger(string name, string text, int limit)
    {
        if (text.Length > limit)
            throw new RequestRefusedException(
                StatusCodes.Status400BadRequest, $"The '{name}' has {text.Length} characters, and {limit} are allowed. Make it shorter.");
    }
}
