using System.Runtime.CompilerServices;

namespace Compat.Moss.Listeners;

/// <summary>
/// The calls of <see cref="MossDispatcher.Stop"/> that a fire under way may be meant by. No fire is kept where a stop could find it: a fire
/// compares a number before each listener, and looks here where it has changed.
/// </summary>
/// <remarks>
/// The innermost fire is the first one that looks, since its caller waits for it: one on its thread looks for the thread's request, one
/// that is awaited for the request of its flow. Safe for use by several threads at once.
/// </remarks>
internal sealed class StopRequests
{
    private static readonly AsyncLocal<AwaitedFire?> s_flow = new();
    private static int s_flows;

    private readonly Lock _gate = new();

    // With the number of the awaited fire that a fire of the thread must have begun before, to be one that waits for it.
    private readonly Dictionary<int, (StopRequest Request, int Before)> _byThread = [];
    private int _count;

    /// <summary>How many awaited fires have begun, of all dispatchers.</summary>
    public static int Flows => Volatile.Read(ref s_flows);

    /// <summary>How many there have been.</summary>
    public int Count => Volatile.Read(ref _count);

    // What a listener began and did not await goes on in the flow of a fire that has ended.
    private static AwaitedFire? Current => Living(Flows == 0 ? null : s_flow.Value);

    /// <summary>Begins an awaited fire in the flow of the caller, an asynchronous method.</summary>
    public AwaitedFire Begin() => s_flow.Value = new AwaitedFire(this, Interlocked.Increment(ref s_flows), Current);

    /// <summary>Asks for the innermost fire of the caller to be stopped.</summary>
    public void Ask()
    {
        AwaitedFire? innermost = Current;
        AwaitedFire? own = innermost;
        while (own is not null && !ReferenceEquals(own.Owner, this))
            own = Living(own.Outer);
        lock (_gate)
        {
            var request = new StopRequest(_count + 1, own);
            own?.Request = request;

            // Fires of the thread, and those that wait for an awaited fire of another dispatcher on the threads where that began.
            for (AwaitedFire? fire = innermost; fire is not null && !ReferenceEquals(fire, own); fire = Living(fire.Outer))
                _byThread[fire.Thread] = (request, fire.Number);
            _byThread[Environment.CurrentManagedThreadId] = (request, int.MaxValue);
            Volatile.Write(ref _count, request.Number);
        }
    }

    /// <summary>Whether a request means a fire.</summary>
    /// <param name="awaited">The fire, where it is awaited.</param>
    /// <param name="stopsBefore">How many requests there had been when it began.</param>
    /// <param name="flowsBefore">How many awaited fires had begun when it began.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool IsMeant(AwaitedFire? awaited, int stopsBefore, int flowsBefore)
    {
        lock (_gate)
            return Find(awaited, stopsBefore, flowsBefore) is not null;
    }

    /// <summary>A fire has ended: the request that means it is done.</summary>
    /// <inheritdoc cref="IsMeant" path="/param"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void End(AwaitedFire? awaited, int stopsBefore, int flowsBefore)
    {
        lock (_gate)
        {
            awaited?.HasEnded = true;
            if (Find(awaited, stopsBefore, flowsBefore) is not { } request)
                return;
            request.IsDone = true;
            foreach ((int thread, (StopRequest waiting, _)) in _byThread)
            {
                if (ReferenceEquals(waiting, request))
                    _byThread.Remove(thread);
            }
        }
    }

    private static AwaitedFire? Living(AwaitedFire? fire)
    {
        while (fire is { HasEnded: true })
            fire = fire.Outer;
        return fire;
    }

    private StopRequest? Find(AwaitedFire? awaited, int stopsBefore, int flowsBefore)
    {
        if (awaited is not null)
            return awaited.Request is { IsDone: false } own ? own : null;

        // One of an awaited fire that began within this one is that one's.
        return _byThread.TryGetValue(Environment.CurrentManagedThreadId, out (StopRequest Request, int Before) asked)
            && asked.Request.Number - stopsBefore > 0
            && !asked.Request.IsDone
            && flowsBefore < asked.Before
            && (asked.Request.Flow is null || asked.Request.Flow.Number - flowsBefore <= 0)
            ? asked.Request
            : null;
    }
}
