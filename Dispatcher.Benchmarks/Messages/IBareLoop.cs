namespace Benchmarks.Messages;

/// <summary>What a program does without the library: a loop over the broker's own client, which waits for each answer.</summary>
internal interface IBareLoop : IAsyncDisposable
{
    /// <summary>Sends messages of a body, one after the other, each when the broker has the one before.</summary>
    Task SendAsync(int count, byte[] body);

    /// <summary>Receives messages, as many at a time as are fetched ahead here, and acknowledges each.</summary>
    Task ReceiveAsync(int count, int prefetch);

    /// <summary>How many messages wait.</summary>
    Task<long> LengthAsync();
}
