using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PluginHost.Web.Chat;

/// <summary>Keeps the chat: in the journal first, then in memory. One writes at a time; reading waits for nobody.</summary>
/// <param name="host">Where the journal is.</param>
/// <param name="options">What the chat takes at most.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told of what is wrong with the journal.</param>
internal sealed class ChatStore(WebHostOptions host, ChatOptions options, TimeProvider time, ILogger<ChatStore> logger) : IDisposable
{
    private const string FileName = "chat.jsonl";
    private const int TokenBytes = 32;

    private static readonly TimeSpan s_retry = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _writing = new(1);
    private readonly ChatThreads _threads = new(options);
    private ChatJournal? _journal;

    /// <summary>Reads what the journal holds. To be called once, before anything else.</summary>
    /// <exception cref="InvalidDataException">The journal is broken.</exception>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public void Open()
    {
        Directory.CreateDirectory(host.DataFolder);
        _journal = ChatJournal.Open(Path.Combine(host.DataFolder, FileName), _threads.Apply, logger);
        if (_journal.Lines >= options.CompactedLines && _threads.HeldEntries < _journal.Lines / 2)
            _journal.Compact(id => _threads.Find(id) is not null, _threads.HeldEntries, logger);
    }

    /// <summary>A thread as it is now.</summary>
    /// <param name="id">Its number.</param>
    /// <returns>The thread.</returns>
    /// <exception cref="RequestRefusedException">There is none.</exception>
    public ChatThread Find(long id) =>
        _threads.Find(id) ?? throw new RequestRefusedException(StatusCodes.Status404NotFound, $"There is no thread {id}.");

    /// <summary>Whether a token is the one that the thread's visitor got.</summary>
    /// <param name="id">The thread's number.</param>
    /// <param name="token">The token.</param>
    /// <returns>Whether it is.</returns>
    public bool IsTokenOf(long id, string token) =>
        _threads.TokenHash(id) is { } hash
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(Hash(token)));

    /// <inheritdoc cref="ChatThreads.List"/>
    public ThreadPage List(int page, int size) => _threads.List(page, size);

    /// <summary>Open threads in which nobody has written for as long as the options say.</summary>
    /// <param name="limit">How many at most.</param>
    /// <returns>The threads as they are now.</returns>
    public IReadOnlyList<ChatThread> Idle(int limit) => _threads.Idle(time.GetUtcNow() - TimeSpan.FromMinutes(options.IdleMinutes), limit);

    /// <inheritdoc cref="ChatThreads.Messages"/>
    public IReadOnlyList<ChatMessage> Messages(long id, long? after, int limit, bool isVisitor) =>
        _threads.Messages(id, after, limit, isVisitor);

    /// <summary>Gives a thread its number, before it is kept.</summary>
    /// <param name="visitor">The visitor's name.</param>
    /// <param name="hasMessage">Whether it begins with a message.</param>
    /// <returns>The thread as it will be.</returns>
    /// <exception cref="RequestRefusedException">There is no room for it.</exception>
    public ChatThread Prepare(string visitor, bool hasMessage)
    {
        RefuseWithoutRoom(hasMessage);
        return new ChatThread(_threads.TakeThreadNumber(), visitor, ThreadState.Waiting, time.GetUtcNow(), 0);
    }

    /// <summary>Begins a thread with its first message, or nothing of it.</summary>
    /// <param name="thread">The thread that <see cref="Prepare"/> gave.</param>
    /// <param name="message">The message; its number and time are set here. There need be none.</param>
    /// <param name="cancellation">Gives up waiting for others who write.</param>
    /// <returns>The token that its visitor shows from now on.</returns>
    /// <exception cref="RequestRefusedException">There is no room, or it cannot be kept.</exception>
    public async Task<string> OpenThreadAsync(ChatThread thread, ChatMessage? message, CancellationToken cancellation)
    {
        string token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        await WriteAsync(
            () =>
            {
                RefuseWithoutRoom(message is not null);
                var opened = new ThreadOpened(thread.Id, thread.Visitor, Hash(token), thread.Created);
                ChatEntry[] entries = message is null
                    ? [opened]
                    : [opened, new MessagePosted(thread.Id, message with { Id = _threads.NextMessage, Created = time.GetUtcNow() })];
                return (entries, true);
            },
            cancellation).ConfigureAwait(false);
        return token;
    }

    /// <summary>Posts a message to a thread that is open.</summary>
    /// <param name="id">The thread's number.</param>
    /// <param name="message">The message; its number and time are set here.</param>
    /// <param name="state">How far the thread is from now on.</param>
    /// <param name="cancellation">Gives up waiting for others who write.</param>
    /// <returns>The message as it is kept, and the thread before and after it.</returns>
    /// <exception cref="RequestRefusedException">The thread is closed or full, or the message cannot be kept.</exception>
    public Task<(ChatMessage Message, ChatThread Before, ChatThread After)> PostAsync(
        long id, ChatMessage message, ThreadState state, CancellationToken cancellation) => WriteAsync(
        () =>
        {
            ChatThread before = Find(id);
            ChatMessage kept = message with { Id = _threads.NextMessage, Created = time.GetUtcNow() };
            Refuse(before.State == ThreadState.Closed, StatusCodes.Status409Conflict, $"The thread {id} is closed. Begin another.");
            // What closes a thread makes room.
            Refuse(
                state != ThreadState.Closed && before.Messages >= options.MessagesPerThread,
                StatusCodes.Status409Conflict,
                $"The thread {id} has {before.Messages} messages, and takes no more. Begin another.");
            if (state != ThreadState.Closed)
                RefuseMessageWithoutRoom();
            var posted = new MessagePosted(id, kept);
            ChatThread after = before with { State = state > before.State ? state : before.State, Messages = before.Messages + 1 };
            ChatEntry[] entries = after.State == before.State ? [posted] : [posted, new StateChanged(id, state, kept.Created)];
            return (entries, (kept, before, after));
        },
        cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
        _journal?.Dispose();
        _writing.Dispose();
    }

    private async Task<T> WriteAsync<T>(Func<(ChatEntry[] Entries, T Result)> make, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            (ChatEntry[] entries, T result) = make();
            _journal!.Append(entries);
            foreach (ChatEntry entry in entries)
                _threads.Apply(entry);
            return result;
        }
        catch (IOException exception)
        {
            ChatLog.NotWritten(logger, exception);
            throw new RequestRefusedException(
                StatusCodes.Status503ServiceUnavailable,
                "The chat cannot be written at the moment. Nothing was changed; try again later.",
                exception,
                s_retry);
        }
        finally
        {
            _writing.Release();
        }
    }

    private void RefuseWithoutRoom(bool hasMessage)
    {
        if (_threads.Open >= options.OpenThreads)
            throw new RequestRefusedException(
                StatusCodes.Status503ServiceUnavailable,
                $"{options.OpenThreads} threads are open, and no more are taken. Try again when operators have closed some.",
                retryAfter: s_retry);
        if (hasMessage)
            RefuseMessageWithoutRoom();
    }

    private void RefuseMessageWithoutRoom()
    {
        if (_threads.IsFull)
            throw new RequestRefusedException(
                StatusCodes.Status503ServiceUnavailable,
                "The chat holds as many messages as it can. Try again when operators have closed some threads.",
                retryAfter: s_retry);
    }

    private static void Refuse(bool isSo, int status, string reason)
    {
        if (isSo)
            throw new RequestRefusedException(status, reason);
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
