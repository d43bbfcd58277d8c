namespace Compat.Moss.Listeners;

/// <summary>One call of <see cref="MossDispatcher.Stop"/>. It changes under the lock of its <see cref="StopRequests"/>.</summary>
/// <param name="moment">The moment when it was made, as <see cref="StopRequests.Moment"/> counts them.</param>
/// <param name="flow">The dispatcher's innermost awaited fire in the flow that called it.</param>
internal sealed class StopRequest(long moment, AwaitedFire? flow)
{
    public long Moment { get; } = moment;

    public AwaitedFire? Flow { get; } = flow;

    /// <summary>Whether the fire that was meant has ended.</summary>
    public bool IsDone { get; set; }
}
