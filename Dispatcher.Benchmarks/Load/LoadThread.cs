using System.Diagnostics;
using Dispatching;
using Dispatching.Contracts;

namespace Benchmarks.Load;

/// <summary>One thread of the load: it dispatches by type and by name, adds a listener now and then and takes an old one away.</summary>
/// <param name="dispatcher">The dispatcher of all.</param>
/// <param name="names">The events' names.</param>
/// <param name="number">The thread's number.</param>
internal sealed class LoadThread(EventDispatcher dispatcher, string[] names, int number)
{
    private const int DispatchesAChange = 256;
    private const int Listening = 4;

    private readonly Placed _placed = new();
    private readonly StoppablePlaced _own = new();
    private readonly string _ownName = $"thread.{number}";
    private readonly Queue<ListenerRegistration> _registrations = new();
    private long _calls;

    public long Dispatches { get; private set; }

    public long Changes { get; private set; }

    /// <summary>Calls of the thread's own listeners that did not happen although nobody else touches them.</summary>
    public long Lost { get; private set; }

    /// <summary>The longest time between two dispatches.</summary>
    public TimeSpan LongestPause { get; set; }

    public void Run(TimeSpan length)
    {
        long start = Stopwatch.GetTimestamp();
        long last = start;
        for (int i = 0; Stopwatch.GetElapsedTime(start, last) < length; i++)
        {
            Change(names[(i + number) % names.Length]);
            for (int dispatch = 0; dispatch < DispatchesAChange; dispatch += 2)
            {
                dispatcher.Dispatch(_placed);
                dispatcher.Dispatch(_placed, names[dispatch % names.Length]);
                long now = Stopwatch.GetTimestamp();
                TimeSpan pause = Stopwatch.GetElapsedTime(last, now);
                if (pause > LongestPause)
                    LongestPause = pause;
                last = now;
            }

            long before = _calls;
            dispatcher.Dispatch(_own, _ownName);
            Lost += _registrations.Count / 2 - (_calls - before);
            Dispatches += DispatchesAChange + 1;
        }
    }

    // A listener of an event of all threads, and one of an event of this thread alone.
    private void Change(string name)
    {
        _registrations.Enqueue(dispatcher.AddListener<Placed>(name, _ => { }));
        _registrations.Enqueue(dispatcher.AddListener<StoppablePlaced>(_ownName, _ => _calls++));
        while (_registrations.Count > Listening * 2)
            _registrations.Dequeue().Dispose();
        Changes += 2;
    }
}
