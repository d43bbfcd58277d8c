namespace Compat.Mibew;

/// <summary>Makes a container's dispatcher that of the static face, until the container ends.</summary>
internal sealed class MibewFace(EventDispatcher dispatcher) : IDisposable
{
    private readonly Lock _gate = new();
    private IDisposable? _used;
    private bool _hasEnded;

    public void Use()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_hasEnded, this);
            _used ??= EventDispatcher.UseUntilDisposed(dispatcher);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _hasEnded = true;
            _used?.Dispose();
        }
    }
}
