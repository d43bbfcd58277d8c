namespace Dispatching.Contracts;

/// <summary>The right to make one thing that threads share: one thread makes it, while others that need it wait.</summary>
/// <remarks>
/// No lock is held while user code runs. Who waits for whom is known, so that threads whose things need each other are told, and do not
/// wait for ever.
/// </remarks>
public sealed class Making
{
    // One for all things: it guards who makes what and who waits for what, never the making.
    private static readonly object s_gate = new();

    [ThreadStatic]
    private static Maker? s_self;

    private Maker? _maker;

    /// <summary>Takes the right. Other threads that have it are waited for.</summary>
    /// <returns>Whether the thread has the right now, had it before, or would wait for itself.</returns>
    public MakingTurn Begin()
    {
        Maker self = s_self ??= new Maker();
        lock (s_gate)
        {
            while (_maker is { } maker)
            {
                if (maker == self)
                    return MakingTurn.Again;
                if (WaitsFor(maker, self))
                    return MakingTurn.Circle;
                Wait(self);
            }

            _maker = self;
            return MakingTurn.First;
        }
    }

    /// <summary>Gives the right back: called by whom <see cref="Begin"/> told that it is the first.</summary>
    public void End()
    {
        lock (s_gate)
        {
            _maker = null;
            Monitor.PulseAll(s_gate);
        }
    }

    private static bool WaitsFor(Maker maker, Maker self)
    {
        for (Maker? other = maker; other is not null; other = other.WaitsFor?._maker)
        {
            if (other == self)
                return true;
        }

        return false;
    }

    private void Wait(Maker self)
    {
        self.WaitsFor = this;
        try
        {
            Monitor.Wait(s_gate);
        }
        finally
        {
            self.WaitsFor = null;
        }
    }

    /// <summary>A thread that makes things, or waits for one.</summary>
    private sealed class Maker
    {
        public Making? WaitsFor { get; set; }
    }
}
