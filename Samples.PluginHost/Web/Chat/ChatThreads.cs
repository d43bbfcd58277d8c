namespace PluginHost.Web.Chat;

/// <summary>The threads in memory: what the journal's entries come to. Safe for use by several threads at once.</summary>
/// <param name="options">How much is held.</param>
internal sealed class ChatThreads(ChatOptions options)
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<long, HeldThread> _threads = [];
    private readonly Queue<long> _closed = [];
    private long _lastThread;
    private long _lastMessage;
    private long _heldBytes;

    /// <summary>Takes the number of the next thread. It is nobody else's, also where the thread is not begun in the end.</summary>
    /// <returns>The number.</returns>
    public long TakeThreadNumber() => Read(() => ++_lastThread);

    /// <summary>The number of the next message.</summary>
    public long NextMessage => Read(() => _lastMessage + 1);

    /// <summary>How many threads are not closed.</summary>
    public int Open => Read(() => _threads.Count - _closed.Count);

    /// <summary>Whether no message can be held any more.</summary>
    public bool IsFull => Read(() => _heldBytes > options.HeldBytes);

    /// <summary>How many entries the threads that are held have had.</summary>
    public long HeldEntries => Read(() => _threads.Values.Sum(held => (long)held.Entries));

    /// <summary>A thread.</summary>
    /// <param name="id">Its number.</param>
    /// <returns>The thread as it is now; <see langword="null"/> where there is none, or it is forgotten.</returns>
    public ChatThread? Find(long id) => Read(() => _threads.GetValueOrDefault(id)?.Snapshot);

    /// <summary>What a thread's token must give.</summary>
    /// <param name="id">The thread's number.</param>
    /// <returns>The hash.</returns>
    public string? TokenHash(long id) => Read(() => _threads.GetValueOrDefault(id)?.TokenHash);

    /// <summary>A page of the threads: open ones first, of each kind the newest first.</summary>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="size">How many threads a page has.</param>
    /// <returns>The threads as they are now, and how many pages there are.</returns>
    public ThreadPage List(int page, int size) => Read(() => new ThreadPage(
        [
            .. _threads.Values.Reverse().OrderBy(held => held.Thread.State == ThreadState.Closed)
                .Skip((int)Math.Min((page - 1L) * size, int.MaxValue)).Take(size).Select(held => held.Snapshot),
        ],
        page,
        Math.Max(1, (_threads.Count + size - 1) / size)));

    /// <summary>Open threads in which nothing has happened for long.</summary>
    /// <param name="since">When something must have happened last for a thread to be left out.</param>
    /// <param name="limit">How many at most.</param>
    /// <returns>The threads as they are now.</returns>
    public IReadOnlyList<ChatThread> Idle(DateTimeOffset since, int limit) => Read(() =>
        _threads.Values.Where(held => held.Thread.State != ThreadState.Closed && held.LastHeard < since)
            .Take(limit).Select(held => held.Snapshot).ToList());

    /// <summary>Messages of a thread, older ones first.</summary>
    /// <param name="id">The thread's number.</param>
    /// <param name="after">The message behind which they stand; <see langword="null"/> for the last ones of the thread.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="isVisitor">Whether those for operators are left out.</param>
    /// <returns>The messages.</returns>
    public IReadOnlyList<ChatMessage> Messages(long id, long? after, int limit, bool isVisitor) => Read<IReadOnlyList<ChatMessage>>(() =>
    {
        IEnumerable<ChatMessage> visible =
            (_threads.GetValueOrDefault(id)?.Messages ?? []).Where(message => !isVisitor || message.Kind != MessageKind.ForOperator);
        return [.. after is null ? visible.TakeLast(limit) : visible.Where(message => message.Id > after).Take(limit)];
    });

    /// <summary>Takes an entry over.</summary>
    /// <param name="entry">The entry.</param>
    /// <exception cref="FormatException">It does not follow from those before it.</exception>
    public void Apply(ChatEntry entry)
    {
        lock (_gate)
        {
            switch (entry)
            {
                case ThreadOpened opened:
                    // In any order, for a number is taken before the thread is kept.
                    Expect(
                        opened.Thread > 0 && !_threads.ContainsKey(opened.Thread),
                        $"It opens thread {opened.Thread}, which is no number of a thread, or was opened before.");
                    _threads[opened.Thread] = new HeldThread(
                        new ChatThread(opened.Thread, opened.Visitor, ThreadState.Waiting, opened.At, 0), opened.TokenHash);
                    _lastThread = Math.Max(_lastThread, opened.Thread);
                    break;
                case MessagePosted posted:
                    Expect(
                        posted.Message.Id == _lastMessage + 1,
                        $"It posts message {posted.Message.Id}, and message {_lastMessage + 1} comes next.");
                    Known(posted.Thread).Messages.Add(posted.Message);
                    _lastMessage = posted.Message.Id;
                    _heldBytes += posted.Message.Bytes;
                    break;
                case StateChanged changed:
                    HeldThread held = Known(changed.Thread);
                    Expect(held.Thread.State != ThreadState.Closed, $"It changes thread {changed.Thread}, which is closed.");
                    held.Thread = held.Thread with { State = changed.State };
                    if (changed.State == ThreadState.Closed)
                        _closed.Enqueue(changed.Thread);
                    break;
                case NumbersSkipped skipped:
                    Expect(
                        skipped.Message >= _lastMessage,
                        $"It skips to message {skipped.Message}, and there were later ones.");
                    (_lastThread, _lastMessage) = (Math.Max(_lastThread, skipped.Thread), skipped.Message);
                    break;
            }

            if (_threads.TryGetValue(entry.Thread, out HeldThread? touched) && entry is not NumbersSkipped)
                touched.Entries++;

            Forget();
        }
    }

    private void Forget()
    {
        while (_closed.Count > options.ClosedThreads || (_heldBytes > options.HeldBytes && _closed.Count > 0))
        {
            _threads.Remove(_closed.Dequeue(), out HeldThread? forgotten);
            _heldBytes -= forgotten!.Messages.Sum(message => message.Bytes);
        }
    }

    private HeldThread Known(long id)
    {
        Expect(_threads.TryGetValue(id, out HeldThread? held), $"There is no thread {id} that it could belong to.");
        return held!;
    }

    private static void Expect(bool isSo, string reason)
    {
        if (!isSo)
            throw new FormatException(reason);
    }

    private T Read<T>(Func<T> read)
    {
        lock (_gate)
            return read();
    }

    private sealed class HeldThread(ChatThread thread, string tokenHash)
    {
        public ChatThread Thread { get; set; } = thread;

        public string TokenHash { get; } = tokenHash;

        public List<ChatMessage> Messages { get; } = [];

        public int Entries { get; set; }

        public DateTimeOffset LastHeard => Messages.Count > 0 ? Messages[^1].Created : Thread.Created;

        public ChatThread Snapshot => Thread with { Messages = Messages.Count };
    }
}
