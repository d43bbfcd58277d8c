using Dispatching.Engine.Watching;

namespace Dispatching.Diagnostics;

/// <summary>
/// Records each dispatch of a flow of control that begins where no <see cref="DispatchRecording"/> is open, with all that it starts, in a
/// recording of its own: the background work of a host, for example.
/// </summary>
/// <remarks>
/// It sees the flow in which it was made and what that starts, which includes the services of a host that is started there. Safe for use by
/// several threads at once.
/// </remarks>
public sealed class DispatchRecordings : IDisposable
{
    private static readonly AsyncLocal<DispatchRecordings?> s_current = new();

    private readonly Func<DispatchRecording> _begin;
    private readonly Action<DispatchRecording, Exception?> _end;
    private readonly Lock _gate = new();
    private bool _hasStarted;
    private volatile bool _hasEnded;

    /// <summary>Begins to record what the caller, and all that it starts, dispatches.</summary>
    /// <param name="begin">Makes a recording for a dispatch that is about to begin.</param>
    /// <param name="end">
    /// Is given the recording when that dispatch has ended, and the exception that left it, or <see langword="null"/>. What it throws
    /// reaches the caller of the dispatch.
    /// </param>
    /// <param name="isStarted">Whether it begins now; else <see cref="Start"/> begins it.</param>
    public DispatchRecordings(Func<DispatchRecording> begin, Action<DispatchRecording, Exception?> end, bool isStarted = true)
    {
        ArgumentNullException.ThrowIfNull(begin);
        ArgumentNullException.ThrowIfNull(end);
        _begin = begin;
        _end = end;
        if (isStarted)
            Start();
        Enter();
    }

    /// <summary>Begins to record, in the flows that it was made in and that have entered it. Once; not after it was disposed of.</summary>
    public void Start()
    {
        lock (_gate)
        {
            if (_hasStarted || _hasEnded)
                return;
            _hasStarted = true;
            DispatchRecording.Count(1);
        }
    }

    /// <summary>Records in this flow, too, and in all that it starts.</summary>
    public void Enter() => s_current.Value = this;

    /// <summary>Ends it in every flow. What is under way is recorded to its end.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_hasStarted && !_hasEnded)
                DispatchRecording.Count(-1);
            _hasEnded = true;
        }
    }

    internal static DispatchObserver? Begin(in WatchedEvent watched) =>
        s_current.Value is { } here && !here._hasEnded ? here.BeginHere(watched) : null;

    private Outermost? BeginHere(in WatchedEvent watched)
    {
        DispatchRecording recording = _begin();
        Outermost? begun = null;
        try
        {
            if (DispatchRecording.BeginInside(watched) is { } observer)
                begun = new Outermost(observer, recording, _end);
            return begun;
        }
        finally
        {
            if (begun is null)
                recording.Dispose();
        }
    }

    /// <summary>Records a dispatch in a recording that ends with it.</summary>
    private sealed class Outermost(
        DispatchObserver observer, DispatchRecording recording, Action<DispatchRecording, Exception?> end) : DispatchObserver
    {
        public override object? Calling(Contracts.ListenerDescription listener, object target, uint id) =>
            observer.Calling(listener, target, id);

        public override void Called(object? state, Exception? failure, bool isStopped) => observer.Called(state, failure, isStopped);

        public override void NotCalled(Contracts.ListenerDescription listener) => observer.NotCalled(listener);

        // What the caller dispatches meanwhile is not a part of it.
        public override void Leave() => DispatchRecording.Leave();

        public override void Ended(TimeSpan duration, bool isStopped, Exception? failure)
        {
            try
            {
                observer.Ended(duration, isStopped, failure);
            }
            finally
            {
                recording.Dispose();
                end(recording, failure);
            }
        }
    }
}
