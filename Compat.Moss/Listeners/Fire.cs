using System.Runtime.CompilerServices;

namespace Compat.Moss.Listeners;

/// <summary>A fire under way, inside another or none. <see cref="MossDispatcher.Stop"/> finds it here.</summary>
/// <remarks>
/// Those of a thread lie in an array of the thread's and are used again: to begin and to end one writes numbers alone, for
/// each reference that is written costs as much as calling a listener.
/// </remarks>
internal sealed class Fire
{
    /// <summary>The innermost asynchronous fire of the flow.</summary>
    private static readonly AsyncLocal<Fire?> s_asynchronous = new();

    private static int s_asynchronousCount;

    [ThreadStatic]
    private static Stack? t_stack;

    private readonly Stack? _stack;
    private Fire? _outer;
    private Fire? _flow;
    private long _dispatcher;
    private bool _isLinked;
    private volatile bool _isEnded;

    private Fire(Stack? stack) => _stack = stack;

    /// <summary>Whether it was stopped.</summary>
    public bool IsStopped { get; set; }

    /// <summary>Begins a synchronous fire.</summary>
    /// <param name="dispatcher">The dispatcher's number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Fire Begin(long dispatcher)
    {
        Stack stack = t_stack ?? NewStack();
        Fire[] fires = stack.Fires;
        int depth = stack.Depth;
        Fire fire = (uint)depth < (uint)fires.Length ? fires[depth] : stack.Grow();
        fire._dispatcher = dispatcher;
        fire.IsStopped = false;
        if (Volatile.Read(ref s_asynchronousCount) != 0 || fire._flow is not null)
            fire = stack.BeginAmongFlows(fire, dispatcher);
        stack.Depth = depth + 1;
        return fire;
    }

    /// <summary>Ends the fire: a synchronous one on its thread, one of a flow in the asynchronous method that began it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void End()
    {
        if (_stack is not null)
            _stack.Depth--;
        else
            EndOfFlow();
    }

    /// <summary>
    /// The fire as one of the calling flow, from which on it may go on on other threads. To be called in the asynchronous method that ends it, before
    /// anything is awaited.
    /// </summary>
    public Fire InFlow()
    {
        if (_stack is null)
            return this;
        End();
        Fire? flow = Flow;
        var fire = new Fire(null) { _dispatcher = _dispatcher, IsStopped = IsStopped, _outer = _stack.LinkedTop(flow), _flow = flow };
        Interlocked.Increment(ref s_asynchronousCount);
        s_asynchronous.Value = fire;
        return fire;
    }

    /// <summary>The innermost fire of a dispatcher in the calling flow, if there is one.</summary>
    /// <param name="dispatcher">The dispatcher's number.</param>
    public static Fire? InnermostOf(long dispatcher)
    {
        Fire? flow = Flow;
        for (int depth = t_stack?.Depth ?? 0; depth > 0; depth--)
        {
            Fire fire = t_stack!.Fires[depth - 1];
            if (!ReferenceEquals(Living(fire._flow), flow))
                break;
            if (fire._dispatcher == dispatcher)
                return fire;
        }

        // Around a fire of the flow there may be fires of the thread on which it began.
        while (flow is not null && (flow._isEnded || flow._dispatcher != dispatcher))
            flow = flow._outer;
        return flow;
    }

    private static Fire? Flow => Volatile.Read(ref s_asynchronousCount) == 0 ? null : Living(s_asynchronous.Value);

    // What a listener began and did not await goes on in the flow of a fire that has ended.
    private static Fire? Living(Fire? flow)
    {
        while (flow is { _isEnded: true })
            flow = flow._flow;
        return flow;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Stack NewStack() => t_stack = new Stack();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void EndOfFlow()
    {
        _isEnded = true;
        s_asynchronous.Value = _flow;
        Interlocked.Decrement(ref s_asynchronousCount);
    }

    /// <summary>The synchronous fires of a thread.</summary>
    private sealed class Stack
    {
        public Stack() => Fires = [new Fire(this), new Fire(this), new Fire(this), new Fire(this)];

        /// <summary>Those under way, the outermost first, and those that have ended.</summary>
        public Fire[] Fires { get; private set; }

        /// <summary>How many are under way.</summary>
        public int Depth { get; set; }

        [MethodImpl(MethodImplOptions.NoInlining)]
        public Fire Grow()
        {
            int known = Fires.Length;
            Fire[] more = [.. Fires, .. Enumerable.Range(0, known).Select(_ => new Fire(this))];
            Fires = more;
            return more[known];
        }

        /// <summary>The fire to use at the present depth while there may be fires of flows: one that they know of is not used again.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        public Fire BeginAmongFlows(Fire fire, long dispatcher)
        {
            if (fire._isLinked)
                Fires[Depth] = fire = new Fire(this) { _dispatcher = dispatcher };
            fire._flow = Flow;
            return fire;
        }

        /// <summary>The innermost fire under way in a flow, linked with those around it.</summary>
        public Fire? LinkedTop(Fire? flow)
        {
            Fire? outer = flow;
            int from = Depth;
            while (from > 0 && ReferenceEquals(Living(Fires[from - 1]._flow), flow))
                from--;
            foreach (Fire fire in Fires.AsSpan(from, Depth - from))
            {
                (fire._outer, fire._isLinked) = (outer, true);
                outer = fire;
            }

            return outer;
        }
    }
}
