namespace Benchmarks.Stress;

/// <summary>One way in which listeners are added, removed and called, shared by all threads.</summary>
/// <param name="Name">What it is, for the report.</param>
/// <param name="Add">Adds a listener, and gives what removes it.</param>
/// <param name="Dispatch">Dispatches the event.</param>
/// <param name="Lasting">How many listeners are there from the start.</param>
internal sealed record StressWay(
    string Name, Func<Action<Stressed>, IDisposable> Add, Action<Stressed> Dispatch, int Lasting = StressWay.Usual)
{
    public const int Usual = 3;

    /// <summary>The way, with the usual listeners that last.</summary>
    public StressWay WithLasting()
    {
        for (int i = 0; i < Lasting; i++)
            Add(stressed => stressed.Lasting++);
        return this;
    }
}
