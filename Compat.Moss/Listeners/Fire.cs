namespace Compat.Moss.Listeners;

/// <summary>A fire under way, inside another or none. <see cref="MossDispatcher.Stop"/> finds it here.</summary>
internal sealed class Fire
{
    /// <summary>The innermost asynchronous fire of the flow.</summary>
    private static readonly AsyncLocal<Fire?> s_asynchronous = new();

    private static int s_asynchronousCount;

    /// <summary>The innermost synchronous fire of the thread. Those that have ended are kept to be used again.</summary>
    [ThreadStatic]
    private static Fire? t_innermost;

    private readonly Fire? _outer;
    private Fire? _inner;
    private Fire? _flow;
    private MossDispatcher? _dispatcher;

    private Fire(Fire? outer) => _outer = outer;

    /// <summary>Whether it was stopped.</summary>
    public bool IsStopped { get; set; }

    /// <summary>Begins a synchronous fire.</summary>
    public static Fire Begin(MossDispatcher dispatcher)
    {
        Fire outer = t_innermost ??= new Fire(null);
        Fire fire = outer._inner ??= new Fire(outer);
        fire._dispatcher = dispatcher;
        fire._flow = Volatile.Read(ref s_asynchronousCount) == 0 ? null : s_asynchronous.Value;
        fire.IsStopped = false;
        t_innermost = fire;
        return fire;
    }

    /// <summary>Ends a synchronous fire.</summary>
    public void End()
    {
        _dispatcher = null;
        _flow = null;
        t_innermost = _outer;
    }

    /// <summary>Begins an asynchronous fire, in an asynchronous method: it ends with it.</summary>
    public static Fire BeginAsynchronous(MossDispatcher dispatcher)
    {
        Interlocked.Increment(ref s_asynchronousCount);
        var fire = new Fire(s_asynchronous.Value) { _dispatcher = dispatcher };
        s_asynchronous.Value = fire;
        return fire;
    }

    /// <summary>Ends an asynchronous fire.</summary>
    public void EndAsynchronous()
    {
        s_asynchronous.Value = _outer;
        Interlocked.Decrement(ref s_asynchronousCount);
    }

    /// <summary>The innermost fire of a dispatcher in the calling flow, if there is one.</summary>
    public static Fire? InnermostOf(MossDispatcher dispatcher)
    {
        Fire? flow = Volatile.Read(ref s_asynchronousCount) == 0 ? null : s_asynchronous.Value;
        for (Fire? fire = t_innermost; fire is not null && ReferenceEquals(fire._flow, flow); fire = fire._outer)
        {
            if (ReferenceEquals(fire._dispatcher, dispatcher))
                return fire;
        }

        for (; flow is not null; flow = flow._outer)
        {
            if (ReferenceEquals(flow._dispatcher, dispatcher))
                return flow;
        }

        return null;
    }
}
