using StackExchange.Redis;

namespace Benchmarks.Messages;

/// <summary>StackExchange.Redis over a stream, with the commands that Messenger sends.</summary>
internal sealed class BareRedis(ConnectionMultiplexer server, string stream) : IBareLoop
{
    private const string Group = "symfony";

    private readonly IDatabase _redis = server.GetDatabase();

    public static async Task<BareRedis> StartAsync(string address, string stream)
    {
        ConnectionMultiplexer server = await ConnectionMultiplexer.ConnectAsync(address);
        await server.GetDatabase().StreamCreateConsumerGroupAsync(stream, Group, StreamPosition.Beginning);
        return new BareRedis(server, stream);
    }

    public async Task SendAsync(int count, byte[] body)
    {
        for (int i = 0; i < count; i++)
            await _redis.StreamAddAsync(stream, "message", body);
    }

    public async Task ReceiveAsync(int count, int prefetch)
    {
        for (int received = 0; received < count;)
        {
            foreach (StreamEntry entry in await _redis.StreamReadGroupAsync(stream, Group, "bare", StreamPosition.NewMessages, prefetch))
            {
                Task acknowledged = _redis.StreamAcknowledgeAsync(stream, Group, entry.Id);
                await _redis.StreamDeleteAsync(stream, [entry.Id]);
                await acknowledged;
                received++;
            }
        }
    }

    public Task<long> LengthAsync() => _redis.StreamLengthAsync(stream);

    public async ValueTask DisposeAsync()
    {
        await _redis.KeyDeleteAsync(stream);
        await server.DisposeAsync();
    }
}
