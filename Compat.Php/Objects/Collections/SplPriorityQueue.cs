namespace Compat.Php;

/// <summary>PHP's <c>SplPriorityQueue</c>: the value of the greatest priority comes first. Going through it takes the values out.</summary>
public sealed class SplPriorityQueue : IPhpIterator, ICountable, IPhpObject
{
    private readonly HeapItems<(object? Value, object? Priority)> _items =
        new(static (left, right) => (int)Php.Compare(left.Priority, right.Priority));

    private long _flags = ExtrData;

    /// <summary>Gives the values.</summary>
    [PhpName("EXTR_DATA")]
    public static long ExtrData => 1;

    /// <summary>Gives the priorities.</summary>
    [PhpName("EXTR_PRIORITY")]
    public static long ExtrPriority => 2;

    /// <summary>Gives both in an array.</summary>
    [PhpName("EXTR_BOTH")]
    public static long ExtrBoth => 3;

    /// <inheritdoc/>
    public string ClassName => "SplPriorityQueue";

    /// <summary>PHP's <c>insert</c>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="priority">Its priority.</param>
    /// <returns>True.</returns>
    public bool Insert(object? value, object? priority)
    {
        _items.Insert((Php.Copy(value), Php.Copy(priority)));
        return true;
    }

    /// <summary>PHP's <c>setExtractFlags</c>.</summary>
    /// <param name="flags">What is given.</param>
    /// <returns>The flags.</returns>
    public long SetExtractFlags(long flags) => _flags = flags & 3;

    /// <summary>PHP's <c>extract</c>.</summary>
    /// <returns>The first value, which is taken out.</returns>
    /// <exception cref="RuntimeException">There is none.</exception>
    public object? Extract() => Shown(_items.Extract());

    /// <summary>PHP's <c>top</c>.</summary>
    /// <returns>The first value.</returns>
    /// <exception cref="RuntimeException">There is none.</exception>
    public object? Top() => Shown(_items.Top);

    /// <summary>PHP's <c>isEmpty</c>.</summary>
    /// <returns>Whether there are no values.</returns>
    public bool IsEmpty() => _items.Count == 0;

    /// <inheritdoc/>
    public long Count() => _items.Count;

    /// <inheritdoc/>
    public object? Current() => Valid() ? Shown(_items.Top) : null;

    /// <inheritdoc/>
    public object? Key() => (long)(_items.Count - 1);

    /// <inheritdoc/>
    public void Next()
    {
        if (Valid())
            _items.Extract();
    }

    /// <inheritdoc/>
    public void Rewind()
    {
    }

    /// <inheritdoc/>
    public bool Valid() => _items.Count > 0;

    /// <inheritdoc/>
    public PhpArray GetProperties() => [];

    private object? Shown((object? Value, object? Priority) item) => _flags switch
    {
        2 => item.Priority,
        3 => PhpArray.FromEntries([("data", item.Value), ("priority", item.Priority)]),
        _ => item.Value,
    };
}
