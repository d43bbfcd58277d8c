namespace Benchmarks.Stress;

/// <summary>The event of the stress: one dispatch, of one thread, which counts the listeners that heard it.</summary>
/// <param name="thread">The number of the thread that dispatches it.</param>
public sealed class Stressed(int thread) : IStressed
{
    /// <summary>The number of the thread that dispatches it.</summary>
    public int Thread { get; } = thread;

    /// <summary>Calls of listeners that the same thread has added.</summary>
    public int Own { get; set; }

    /// <summary>Calls of listeners that are there from the start.</summary>
    public int Lasting { get; set; }
}
