namespace Compat.Moss.Listeners;

/// <summary>A fire that is awaited: one of its flow, which may go on on other threads.</summary>
/// <param name="owner">The requests of its dispatcher.</param>
/// <param name="moment">The moment when it began, as <see cref="StopRequests.Moment"/> counts them.</param>
/// <param name="outer">The awaited fire around it, of whatever dispatcher.</param>
internal sealed class AwaitedFire(StopRequests owner, long moment, AwaitedFire? outer)
{
    private volatile bool _hasEnded;

    public StopRequests Owner { get; } = owner;

    public long Moment { get; } = moment;

    public AwaitedFire? Outer { get; } = outer;

    /// <summary>The thread on which it began. A fire there may wait for it.</summary>
    public int Thread { get; } = Environment.CurrentManagedThreadId;

    /// <summary>The request that was made last in its flow.</summary>
    public StopRequest? Request { get; set; }

    public bool HasEnded
    {
        get => _hasEnded;
        set => _hasEnded = value;
    }
}
