namespace Benchmarks;

/// <summary>Empty listeners of five classes, so that no unrolled loop lines up with them.</summary>
internal static class Listeners
{
    public static Action<T>[] Of<T>(int count)
        where T : class
    {
        Func<Action<T>>[] makers =
            [() => new First().Hear, () => new Second().Hear, () => new Third().Hear, () => new Fourth().Hear, () => new Fifth().Hear];
        return [.. Enumerable.Range(0, count).Select(i => makers[i % makers.Length]())];
    }

    private sealed class First
    {
        public void Hear(object e)
        {
        }
    }

    private sealed class Second
    {
        public void Hear(object e)
        {
        }
    }

    private sealed class Third
    {
        public void Hear(object e)
        {
        }
    }

    private sealed class Fourth
    {
        public void Hear(object e)
        {
        }
    }

    private sealed class Fifth
    {
        public void Hear(object e)
        {
        }
    }
}
