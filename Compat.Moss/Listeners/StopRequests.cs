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
    private static long s_moment;

    private readonly Lock _gate = new();

    // With the moment of the awaited fire that a fire of the thread must have begun before, to be one that waits for it.
    private readonly Dictionary<int, (StopRequest Request, long Before)> _byThread = [];
    private long _last;

    /// <summary>
    /// The present moment: it moves on with each request and each awaited fire, of all dispatchers. As long as it stands still, no fire
    /// under way is meant by a request.
    /// </summary>
    public static long Moment => Volatile.Read(ref s_moment);

    // What a listener began and did not await goes on in the flow of a fire that has ended.
    private static AwaitedFire? Current => Living(Moment == 0 ? null : s_flow.Value);

    /// <summary>Begins an awaited fire in the flow of the caller, an asynchronous method.</summary>
    public AwaitedFire Begin() => s_flow.Value = new AwaitedFire(this, Interlocked.Increment(ref s_moment), Current);

    /// <summary>Asks for the innermost fire of the caller to be stopped.</summary>
    public void Ask()
    {
        AwaitedFire? innermost = Current;
        AwaitedFire? own = innermost;
        while (own is not null && !ReferenceEquals(own.Owner, this))
            own = Living(own.Outer);
        lock (_gate)
        {
            var request = new StopRequest(Interlocked.Increment(ref s_moment), own);
            own?.Request = request;

            // Fires of the thread, and those that wait for an awaited fire of another dispatcher on the threads where that began.
            for (AwaitedFire? fire = innermost; fire is not null && !ReferenceEquals(fire, own); fire = Living(fire.Outer))
                _byThread[fire.Thread] = (request, fire.Moment);
            _byThread[Environment.CurrentManagedThreadId] = (request, long.MaxValue);
            Volatile.Write(ref _last, request.Moment);
        }
    }

    /// <summary>Whether a request means a fire.</summary>
    /// <param name="awaited">The fire, where it is awaited.</param>
    /// <param name="begun">The moment when it began.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool IsMeant(AwaitedFire? awaited, long begun)
    {
        if (Volatile.Read(ref _last) <= begun)
            return false;
        lock (_gate)
            return Find(awaited, begun) is not null;
    }

    /// <summary>A fire has ended: the request that means it is done.</summary>
    /// <inheritdoc cref="IsMeant" path="/param"/>
    /// <returns>Whether there was one.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool End(AwaitedFire? awaited, long begun)
    {
        awaited?.HasEnded = true;
        if (Volatile.Read(ref _last) <= begun)
            return false;
        lock (_gate)
        {
            if (Find(awaited, begun) is not { } request)
                return false;
            request.IsDone = true;
            foreach ((int thread, (StopRequest waiting, _)) in _byThread)
            {
                if (ReferenceEquals(waiting, request))
                    _byThread.Remove(thread);
            }

            return true;
        }
    }

    private static AwaitedFire? Living(AwaitedFire? fire)
    {
        while (fire is { HasEnded: true })
            fire = fire.Outer;
        return fire;
    }

    private StopRequest? Find(AwaitedFire? awaited, long begun)
    {
        if (awaited is not null)
            return awaited.Request is { IsDone: false } own ? own : null;

        // One of an awaited fire that began within this one is that one's.
        return _byThread.TryGetValue(Environment.CurrentManagedThreadId, out (StopRequest Request, long Before) asked)
            && asked.Request.Moment > begun
            && !asked.Request.IsDone
            && begun < asked.Before
            && !(asked.Request.Flow?.Moment > begun)
            ? asked.Request
            : null;
    }
}
