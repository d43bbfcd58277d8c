namespace Compat.Moss.Listeners;

/// <summary>One call of <see cref="MossDispatcher.Stop"/>. It changes under the lock of its <see cref="StopRequests"/>.</summary>
/// <param name="number">Its number, from 1.</param>
/// <param name="flow">The dispatcher's innermost awaited fire in the flow that called it.</param>
internal sealed class StopRequest(int number, AwaitedFire? flow)
{
    public int Number { get; } = number;

    public AwaitedFire? Flow { get; } = flow;

    /// <summary>Whether the fire that was meant has ended.</summary>
    public bool IsDone { get; set; }
}
