namespace Compat.Moss.Listeners;

/// <summary>
/// The threads on which a fire that is not kept shall be stopped: the innermost one there. A thread stays until that fire ends, or, where there is
/// none, for good; new fires are kept by then and do not ask.
/// </summary>
internal sealed class StopRequests
{
    private readonly HashSet<int> _threads = [];

    /// <summary>Whether the caller's thread is among them.</summary>
    public bool IsAsked
    {
        get
        {
            lock (_threads)
                return _threads.Contains(Environment.CurrentManagedThreadId);
        }
    }

    /// <summary>Adds the caller's thread.</summary>
    public void Ask()
    {
        lock (_threads)
            _threads.Add(Environment.CurrentManagedThreadId);
    }

    /// <summary>Takes the caller's thread away.</summary>
    public void Take()
    {
        lock (_threads)
            _threads.Remove(Environment.CurrentManagedThreadId);
    }
}
