namespace Benchmarks.Stress;

/// <summary>Removes a listener, which must be there.</summary>
internal sealed class Removal(Func<bool> remove) : IDisposable
{
    public void Dispose()
    {
        if (!remove())
            throw new InvalidOperationException("A listener that was added is not there any more.");
    }
}
