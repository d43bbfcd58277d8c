using System.Collections.Concurrent;
using StackExchange.Redis;

namespace Dispatching.Messenger.Redis;

/// <summary>A stream of Redis with a group of consumers, and beside it the sorted set of delayed messages.</summary>
internal sealed class RedisTransport(RedisOptions options, TransportContext context) : IMessageTransport
{
    private const string Field = "message";

    // At once or not at all: a consumer that dies in the middle loses none, and two of them move none twice.
    private const string MoveDue = """
        local due = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[1], 'LIMIT', 0, 100)
        for _, message in ipairs(due) do
            if ARGV[2] == '0' then
                redis.call('XADD', KEYS[1], '*', 'message', message)
            else
                redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[2], '*', 'message', message)
            end
            redis.call('ZREM', KEYS[2], message)
        end
        return #due
        """;

    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_moveInterval = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan s_poll = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan s_longestPoll = TimeSpan.FromMilliseconds(100);

    private readonly RedisConnection _connection = new(options);
    private readonly ConcurrentDictionary<string, bool> _underWay = new(StringComparer.Ordinal);
    private readonly long _redeliverAfter = (long)options.RedeliverAfter.TotalMilliseconds;
    private long _lastMove;
    private volatile bool _mayHavePending = true;
    private long _nextClaim = context.Time.GetTimestamp();

    public async ValueTask SendAsync(
        MessengerEnvelope envelope, ReceivedMessage? retried = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        long delay = envelope.LastStampOf<DelayStamp>()?.Delay ?? 0;
        IDatabase redis = await _connection.GetAsync(cancellationToken).ConfigureAwait(false);
        if (delay > 0)
        {
            long due = context.Time.GetUtcNow().ToUnixTimeMilliseconds() + delay;
            byte[] member = RedisPayload.Write(envelope, Guid.NewGuid().ToString("N"));
            await redis.SortedSetAddAsync(options.Queue, member, due, When.NotExists).WaitAsync(cancellationToken).ConfigureAwait(false);
            return;
        }

        byte[] entry = RedisPayload.Write(envelope);
        await redis.StreamAddAsync(
            options.Stream, Field, entry, maxLength: options.MaximumEntries > 0 ? options.MaximumEntries : null,
            useApproximateMaxLength: true).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<IReadOnlyList<ReceivedMessage>> ReceiveAsync(int maximum, CancellationToken cancellationToken = default)
    {
        IDatabase redis = await _connection.GetAsync(cancellationToken).ConfigureAwait(false);
        long began = context.Time.GetTimestamp();
        TimeSpan pause = s_poll;
        while (true)
        {
            List<ReceivedMessage> received = await FetchAsync(redis, maximum).ConfigureAwait(false);
            if (received.Count > 0 || context.Time.GetElapsedTime(began) > s_longestWait)
                return received;
            await Task.Delay(pause, context.Time, cancellationToken).ConfigureAwait(false);
            pause = pause * 2 < s_longestPoll ? pause * 2 : s_longestPoll;
        }
    }

    public async ValueTask AcknowledgeAsync(ReceivedMessage message, CancellationToken cancellationToken = default) =>
        await EndAsync(message, options.DeletesAcknowledged, cancellationToken).ConfigureAwait(false);

    public async ValueTask RejectAsync(ReceivedMessage message, CancellationToken cancellationToken = default) =>
        await EndAsync(message, options.DeletesRejected, cancellationToken).ConfigureAwait(false);

    public async ValueTask ReleaseAsync(ReceivedMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        _underWay.TryRemove(message.Id, out _);
        try
        {
            // As if it had been left long ago: whoever looks for abandoned messages next takes it.
            IDatabase redis = await _connection.GetAsync(cancellationToken).ConfigureAwait(false);
            await redis.ExecuteAsync(
                "XCLAIM", options.Stream, options.Group, options.Consumer, 0, message.Id, "IDLE", _redeliverAfter, "JUSTID")
                .WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception)
        {
            _mayHavePending = true;
            throw;
        }
    }

    public async ValueTask CheckAsync(CancellationToken cancellationToken = default)
    {
        IDatabase redis = await _connection.GetAsync(cancellationToken).ConfigureAwait(false);
        await redis.PingAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task<List<ReceivedMessage>> FetchAsync(IDatabase redis, int maximum)
    {
        try
        {
            await MoveDueAsync(redis).ConfigureAwait(false);

            // What was handed out before comes one by one: so the broker counts those alone that are handled, and not those behind one
            // that ends its process; and none overtakes another.
            if (_mayHavePending && !_underWay.IsEmpty)
                return [];
            List<ReceivedMessage> left = await FetchLeftAsync(redis, _mayHavePending ? 1 : maximum).ConfigureAwait(false);
            if (left.Count > 0)
                return left;
            StreamEntry[] entries = await redis.StreamReadGroupAsync(
                options.Stream, options.Group, options.Consumer, StreamPosition.NewMessages, maximum).ConfigureAwait(false);
            var received = new List<ReceivedMessage>(entries.Length);
            foreach (StreamEntry entry in entries)
                received.Add(Receive(entry, 1));
            return received;
        }
        catch (RedisServerException missing) when (missing.Message.StartsWith("NOGROUP", StringComparison.Ordinal))
        {
            // The server has lost what it had, or somebody has deleted it.
            _connection.SetUpAgain();
            throw;
        }
        catch (Exception)
        {
            // The answer may have been lost on its way, and what stood in it is this consumer's.
            _mayHavePending = true;
            throw;
        }
    }

    private async Task MoveDueAsync(IDatabase redis)
    {
        if (context.Time.GetElapsedTime(_lastMove) < s_moveInterval)
            return;
        _lastMove = context.Time.GetTimestamp();
        await redis.ScriptEvaluateAsync(
            MoveDue, [options.Stream, options.Queue],
            [context.Time.GetUtcNow().ToUnixTimeMilliseconds(), options.MaximumEntries]).ConfigureAwait(false);
    }

    /// <summary>What this consumer had when it ended last, and what others have left.</summary>
    private async Task<List<ReceivedMessage>> FetchLeftAsync(IDatabase redis, int maximum)
    {
        bool isOwn = _mayHavePending;
        if (!isOwn && context.Time.GetTimestamp() < _nextClaim)
            return [];
        StreamPendingMessageInfo[] pending = await redis.StreamPendingMessagesAsync(
            options.Stream, options.Group, maximum + _underWay.Count, isOwn ? options.Consumer : RedisValue.Null,
            minIdleTimeInMs: isOwn ? null : _redeliverAfter).ConfigureAwait(false);
        Dictionary<string, int> left = pending.Where(one => !_underWay.ContainsKey(one.MessageId.ToString())).Take(maximum)
            .ToDictionary(one => one.MessageId.ToString(), one => one.DeliveryCount, StringComparer.Ordinal);
        if (left.Count == 0)
        {
            if (!isOwn)
                _nextClaim = context.Time.GetTimestamp() + (long)(options.ClaimInterval.TotalSeconds * context.Time.TimestampFrequency);
            _mayHavePending = false;
            return [];
        }

        StreamEntry[] claimed = await redis.StreamClaimAsync(
            options.Stream, options.Group, options.Consumer, isOwn ? 0 : _redeliverAfter,
            [.. left.Keys.Select(id => (RedisValue)id)]).ConfigureAwait(false);
        List<ReceivedMessage> received = [];
        foreach (StreamEntry entry in claimed.Where(entry => !entry.IsNull))
        {
            received.Add(Receive(entry, left[entry.Id.ToString()] + 1));
            left.Remove(entry.Id.ToString());
        }

        // What is left now was trimmed or deleted in the stream, or another consumer was faster: that one's stays.
        if (isOwn && received.Count == 0)
        {
            RedisValue[] gone = [.. left.Keys.Select(id => (RedisValue)id)];
            await redis.StreamAcknowledgeAsync(options.Stream, options.Group, gone).ConfigureAwait(false);
        }

        return received;
    }

    private ReceivedMessage Receive(StreamEntry entry, long deliveries)
    {
        string id = entry.Id.ToString();
        _underWay[id] = true;
        RedisValue field = entry[Field];
        if (field.IsNull)
        {
            return new ReceivedMessage(
                id, new MessengerEnvelope(default, []), $"The entry of the stream has no field '{Field}'.", deliveries);
        }

        MessengerEnvelope envelope = RedisPayload.Read((ReadOnlyMemory<byte>)field, out string? fault);
        return new ReceivedMessage(id, envelope, fault, deliveries);
    }

    private async Task EndAsync(ReceivedMessage message, bool isDeleted, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        IDatabase redis = await _connection.GetAsync(cancellationToken).ConfigureAwait(false);
        Task acknowledged = redis.StreamAcknowledgeAsync(options.Stream, options.Group, message.Id);
        if (isDeleted)
            await redis.StreamDeleteAsync(options.Stream, [message.Id]).WaitAsync(cancellationToken).ConfigureAwait(false);
        await acknowledged.WaitAsync(cancellationToken).ConfigureAwait(false);
        _underWay.TryRemove(message.Id, out _);
    }
}
