namespace Compat.Yii;

/// <summary>Makes a container's registry and application those of the static face, until the container ends.</summary>
internal sealed class YiiFace(EventRegistry events, Application app) : IDisposable
{
    private readonly Lock _gate = new();
    private IDisposable? _used;
    private bool _hasEnded;

    public void Use()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_hasEnded, this);
            _used ??= Yii.UseUntilDisposed(events, app);
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
