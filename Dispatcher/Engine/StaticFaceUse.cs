namespace Dispatching.Engine;

/// <summary>
/// Covers a <see cref="StaticFace{T}"/> once, until it is disposed: for a container that owns what the process reaches meanwhile. Safe for
/// use by several threads at once.
/// </summary>
/// <param name="cover">Covers the face. What it gives ends that.</param>
public abstract class StaticFaceUse(Func<IDisposable> cover) : IDisposable
{
    private readonly Lock _gate = new();
    private IDisposable? _used;
    private bool _hasEnded;

    /// <summary>Covers the face, unless it is covered already.</summary>
    /// <exception cref="ObjectDisposedException">It has ended.</exception>
    public void Use()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_hasEnded, this);
            _used ??= cover();
        }
    }

    /// <summary>Ends the covering, if there is one. Disposing it again does nothing.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _hasEnded = true;
            _used?.Dispose();
        }

        GC.SuppressFinalize(this);
    }
}
