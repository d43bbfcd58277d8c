namespace Dispatching.Messenger;

/// <summary>
/// A transport within the process, for tests: what is sent to it is received from it, and is lost with the process. Safe for use by several
/// threads at once.
/// </summary>
/// <param name="time">The time by which delayed messages come.</param>
public sealed class InMemoryTransport(TimeProvider time) : IMessageTransport
{
    private readonly Lock _gate = new();
    private readonly LinkedList<ReceivedMessage> _waiting = [];
    private readonly PriorityQueue<ReceivedMessage, DateTimeOffset> _delayed = new();
    private readonly HashSet<ReceivedMessage> _underWay = [];
    private TaskCompletionSource _changed = New();
    private long _last;

    /// <summary>The messages that wait, the delayed ones included.</summary>
    public IReadOnlyList<MessengerEnvelope> Waiting
    {
        get
        {
            lock (_gate)
                return [.. _waiting.Concat(_delayed.UnorderedItems.Select(one => one.Element)).Select(message => message.Envelope)];
        }
    }

    /// <summary>How many messages were received and have not ended.</summary>
    public int UnderWay
    {
        get
        {
            lock (_gate)
                return _underWay.Count;
        }
    }

    /// <inheritdoc/>
    public ValueTask SendAsync(
        MessengerEnvelope envelope, ReceivedMessage? retried = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        long delay = envelope.LastStampOf<DelayStamp>()?.Delay ?? 0;
        lock (_gate)
        {
            var message = new ReceivedMessage($"{++_last}", envelope);
            if (delay > 0)
                _delayed.Enqueue(message, time.GetUtcNow().AddMilliseconds(delay));
            else
                _waiting.AddLast(message);
            Change();
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ReceivedMessage>> ReceiveAsync(int maximum, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            Task changed;
            TimeSpan? next = null;
            lock (_gate)
            {
                List<ReceivedMessage> taken = Take(maximum);
                if (taken.Count > 0)
                    return taken;
                changed = _changed.Task;
                if (_delayed.TryPeek(out _, out DateTimeOffset due))
                    next = due - time.GetUtcNow();
            }

            if (next is { } wait)
                await Task.WhenAny(changed, Task.Delay(wait, time, cancellationToken)).ConfigureAwait(false);
            else
                await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <inheritdoc/>
    public ValueTask AcknowledgeAsync(ReceivedMessage message, CancellationToken cancellationToken = default) => End(message);

    /// <inheritdoc/>
    public ValueTask RejectAsync(ReceivedMessage message, CancellationToken cancellationToken = default) => End(message);

    /// <inheritdoc/>
    public ValueTask ReleaseAsync(ReceivedMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        lock (_gate)
        {
            if (_underWay.Remove(message))
                _waiting.AddFirst(message);
            Change();
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask CheckAsync(CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private List<ReceivedMessage> Take(int maximum)
    {
        while (_delayed.TryPeek(out ReceivedMessage? due, out DateTimeOffset at) && at <= time.GetUtcNow())
        {
            _waiting.AddLast(due);
            _delayed.Dequeue();
        }

        List<ReceivedMessage> taken = [];
        while (taken.Count < maximum && _waiting.First is { } first)
        {
            _waiting.RemoveFirst();
            _underWay.Add(first.Value);
            taken.Add(first.Value);
        }

        return taken;
    }

    private ValueTask End(ReceivedMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        lock (_gate)
        {
            _underWay.Remove(message);
            Change();
        }

        return ValueTask.CompletedTask;
    }

    private void Change()
    {
        TaskCompletionSource changed = _changed;
        _changed = New();
        changed.SetResult();
    }
}
