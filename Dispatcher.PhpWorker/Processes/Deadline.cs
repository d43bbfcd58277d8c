namespace Dispatching.PhpWorker.Processes;

/// <summary>Ends a process when a call takes too long or is cancelled. A read that waits for the process ends with it.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly Lock _gate = new();
    private readonly WorkerProcess _process;
    private readonly ITimer _timer;
    private bool _isOpen;

    public Deadline(WorkerProcess process, TimeProvider time)
    {
        _process = process;
        _timer = time.CreateTimer(
            static state => ((Deadline)state!).End(isTimedOut: true), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whether it has ended the process because the time was over.</summary>
    public bool IsTimedOut { get; private set; }

    /// <summary>Whether it has ended the process because the call was cancelled.</summary>
    public bool IsCancelled { get; private set; }

    public CancellationTokenRegistration Open(TimeSpan limit, CancellationToken cancellationToken)
    {
        lock (_gate)
            _isOpen = true;
        _timer.Change(limit, Timeout.InfiniteTimeSpan);
        return cancellationToken.UnsafeRegister(static state => ((Deadline)state!).End(isTimedOut: false), this);
    }

    public void Close()
    {
        lock (_gate)
            _isOpen = false;
        _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _timer.Dispose();

    // Under the lock, so that what fires late cannot end the process in the next call.
    private void End(bool isTimedOut)
    {
        lock (_gate)
        {
            if (!_isOpen)
                return;
            IsTimedOut |= isTimedOut;
            IsCancelled |= !isTimedOut;
            _process.Kill();
        }
    }
}
