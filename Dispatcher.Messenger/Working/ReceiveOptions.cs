namespace Dispatching.Messenger;

/// <summary>How messages are received from one transport.</summary>
public sealed class ReceiveOptions
{
    private int _concurrency = 1;
    private int _prefetch = 10;

    internal ReceiveOptions(string from) => From = from;

    /// <summary>The transport's name.</summary>
    public string From { get; }

    /// <summary>How often, and when, a message is sent again whose listeners failed.</summary>
    public RetryPolicy Retry { get; set; } = new();

    /// <summary>The transport that takes what still fails, or <see langword="null"/> to drop it.</summary>
    public string? Failures { get; set; }

    /// <summary>What becomes of a message that cannot be read.</summary>
    public UndecodableMessages Undecodable { get; set; }

    /// <summary>How many messages are handled at once. One, if nothing else is said: only so the order of a stream is kept.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int Concurrency
    {
        get => _concurrency;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _concurrency = value;
        }
    }

    /// <summary>
    /// How many messages are fetched ahead, those that are being handled included. 10, if nothing else is said, and never less than
    /// <see cref="Concurrency"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int Prefetch
    {
        get => Math.Max(_prefetch, _concurrency);
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _prefetch = value;
        }
    }

    /// <summary>
    /// How often a broker may hand out a message that never ends, because what handles it dies each time, before it counts as failed;
    /// 0 for as often as it takes. Redis counts, and RabbitMQ's quorum queues do.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int DeliveryLimit
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    /// <summary>After how many messages the host is stopped; <see langword="null"/> for never.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public long? MessageLimit
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value ?? 1, 1, nameof(value));
            field = value;
        }
    }

    /// <summary>
    /// At how many bytes of the process's memory, looked at after each message, the host is stopped; <see langword="null"/> for none.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public long? MemoryLimit
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value ?? 1, 1, nameof(value));
            field = value;
        }
    }

    /// <summary>After which time the host is stopped; <see langword="null"/> for never.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not above zero.</exception>
    public TimeSpan? TimeLimit
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value ?? TimeSpan.MaxValue, TimeSpan.Zero, nameof(value));
            field = value;
        }
    }
}
