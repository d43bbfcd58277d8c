using Compat.Moss;

namespace Benchmarks.Stress;

/// <summary>
/// Moss's dispatchers, for nothing is removed from one: threads share the newest, and leave it behind when it has many listeners and they
/// have none of their own in it.
/// </summary>
internal sealed class MossGenerations : IDisposable
{
    private const string Name = "stressed";
    private const int Many = 256;

    private readonly ThreadLocal<Stay> _stay;
    private MossDispatcher _newest = Make();
    private int _count;

    public MossGenerations() => _stay = new ThreadLocal<Stay>(() => new Stay(_newest));

    public IDisposable Add(Action<Stressed> listener)
    {
        Stay stay = Arrive();
        if (Interlocked.Increment(ref _count) % Many == 0)
            Volatile.Write(ref _newest, Make());
        stay.Listeners++;
        bool isOver = false;
        stay.Dispatcher.Register(Name, (_, subject, _) =>
        {
            // Written and read by the thread that counts it.
            if (!isOver)
                listener((Stressed)subject!);
            return subject;
        });
        return new Removal(() =>
        {
            stay.Listeners--;
            return isOver = true;
        });
    }

    public void Dispatch(Stressed stressed) => Arrive().Dispatcher.Fire(Name, stressed);

    public void Dispose() => _stay.Dispose();

    private Stay Arrive()
    {
        Stay stay = _stay.Value!;
        if (stay.Listeners == 0)
            stay.Dispatcher = Volatile.Read(ref _newest);
        return stay;
    }

    private static MossDispatcher Make()
    {
        var dispatcher = new MossDispatcher();
        for (int i = 0; i < StressWay.Usual; i++)
        {
            dispatcher.Register(Name, (_, subject, _) =>
            {
                ((Stressed)subject!).Lasting++;
                return subject;
            });
        }

        return dispatcher;
    }

    private sealed class Stay(MossDispatcher dispatcher)
    {
        public MossDispatcher Dispatcher { get; set; } = dispatcher;

        public int Listeners { get; set; }
    }
}
