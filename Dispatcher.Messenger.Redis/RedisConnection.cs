using StackExchange.Redis;

namespace Dispatching.Messenger.Redis;

/// <summary>A connection that is made when it is first needed, and the stream's group with it.</summary>
internal sealed class RedisConnection(RedisOptions options) : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private ConnectionMultiplexer? _server;
    private volatile IDatabase? _ready;

    /// <summary>The server is asked again for the stream and its group.</summary>
    public void SetUpAgain() => _ready = null;

    public ValueTask<IDatabase> GetAsync(CancellationToken cancellationToken) =>
        _ready is { } ready ? new(ready) : ConnectAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync().ConfigureAwait(false);
        _gate.Dispose();
    }

    private async ValueTask<IDatabase> ConnectAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_ready is { } ready)
                return ready;
            _server ??= await ConnectionMultiplexer.ConnectAsync(options.Connection).ConfigureAwait(false);
            IDatabase redis = _server.GetDatabase();
            if (options.IsSetUp)
                await SetUpAsync(redis).ConfigureAwait(false);
            _ready = redis;
            return redis;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task SetUpAsync(IDatabase redis)
    {
        try
        {
            await redis.StreamCreateConsumerGroupAsync(options.Stream, options.Group, StreamPosition.Beginning).ConfigureAwait(false);
        }
        catch (RedisServerException known) when (known.Message.StartsWith("BUSYGROUP", StringComparison.Ordinal))
        {
            // It is there, which is what was wanted.
        }

        if (!options.DeletesAcknowledged && !options.DeletesRejected)
            return;
        StreamGroupInfo[] groups = await redis.StreamGroupInfoAsync(options.Stream).ConfigureAwait(false);
        if (groups.Length > 1)
        {
            throw new InvalidOperationException(
                $"The stream '{options.Stream}' has {groups.Length} groups: '{string.Join("', '", groups.Select(group => group.Name))}'. "
                + "What one group has handled would be deleted before the others see it, and PHP refuses such a stream. "
                + "Use a stream for each direction, or set 'delete_after_ack=0' and 'delete_after_reject=0' on both sides.");
        }
    }
}
