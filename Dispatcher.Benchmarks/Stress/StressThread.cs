using System.Diagnostics;

namespace Benchmarks.Stress;

/// <summary>
/// One thread of the stress. What it adds is heard in each of its dispatches until it is removed, and in none after that, whatever the
/// others do.
/// </summary>
/// <param name="ways">The ways, which all threads share.</param>
/// <param name="number">The thread's number.</param>
internal sealed class StressThread(StressWay[] ways, int number)
{
    private const int MostListeners = 4;

    private readonly Random _random = new(number);
    private readonly List<IDisposable> _added = [];

    public long Dispatches { get; private set; }

    public long Changes { get; private set; }

    /// <summary>What went wrong, in the words of the report; at most the first few.</summary>
    public List<string> Faults { get; } = [];

    public void Run(TimeSpan length)
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < length && Faults.Count == 0)
        {
            StressWay way = ways[_random.Next(ways.Length)];
            try
            {
                Round(way);
            }
            catch (Exception exception)
            {
                Faults.Add($"{way.Name}: {exception}");
            }
        }
    }

    private void Round(StressWay way)
    {
        Dispatch(way);
        for (int i = _random.Next(MostListeners); i >= 0; i--)
        {
            _added.Add(way.Add(new OwnListener(number).Hear));
            Changes++;
            Dispatch(way);
        }

        while (_added.Count > 0)
        {
            int one = _random.Next(_added.Count);
            _added[one].Dispose();
            _added.RemoveAt(one);
            Changes++;
            Dispatch(way);
        }
    }

    private void Dispatch(StressWay way)
    {
        var stressed = new Stressed(number);
        way.Dispatch(stressed);
        Dispatches++;
        if (stressed.Own != _added.Count || stressed.Lasting != way.Lasting)
        {
            Faults.Add(
                $"{way.Name}: {stressed.Own} of {_added.Count} listeners of thread {number} heard its event, "
                + $"and {stressed.Lasting} of the {way.Lasting} that last.");
        }
    }

    /// <summary>A listener that equals no other, so that it alone goes when it is removed.</summary>
    private sealed class OwnListener(int number)
    {
        public void Hear(Stressed stressed)
        {
            if (stressed.Thread == number)
                stressed.Own++;
        }
    }
}
