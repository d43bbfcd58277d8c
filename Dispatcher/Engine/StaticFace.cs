namespace Dispatching.Engine;

/// <summary>
/// What ported code reaches without being given it: a value of the whole process, which others cover for a while. Safe for use by several
/// threads at once.
/// </summary>
/// <typeparam name="T">The value.</typeparam>
public sealed class StaticFace<T>
    where T : class
{
    private readonly Lock _gate = new();
    private readonly List<Covering> _coverings = [];
    private T? _set;
    private volatile T? _value;

    /// <summary>Makes a face.</summary>
    /// <param name="value">The value to begin with.</param>
    public StaticFace(T? value = null) => _value = _set = value;

    /// <summary>The value that was given last and has not ended; <see langword="null"/> where there is none.</summary>
    public T? Value => _value;

    /// <summary>Gives the process a value. What covered the one before covers it no more.</summary>
    /// <param name="value">The value.</param>
    public void Set(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        lock (_gate)
        {
            _coverings.Clear();
            _value = _set = value;
        }
    }

    /// <summary>Covers the value with another one.</summary>
    /// <param name="value">The other value.</param>
    /// <returns>What ends it when it is disposed: then the value is the one before, whichever of several ends first.</returns>
    public IDisposable Cover(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var covering = new Covering(this, value);
        lock (_gate)
        {
            _coverings.Add(covering);
            _value = value;
        }

        return covering;
    }

    private void End(Covering covering)
    {
        lock (_gate)
        {
            if (_coverings.Remove(covering))
                _value = _coverings.Count > 0 ? _coverings[^1].Value : _set;
        }
    }

    private sealed class Covering(StaticFace<T> face, T value) : IDisposable
    {
        public T Value { get; } = value;

        public void Dispose() => face.End(this);
    }
}
