namespace Compat.Php;

/// <summary>An element of a <see cref="PhpTable"/>.</summary>
internal struct PhpTableEntry
{
    /// <summary>The value, or the mark of a gap.</summary>
    public object? Value;

    /// <summary>The key where it is a text.</summary>
    public string? Text;

    /// <summary>The key where it is a number.</summary>
    public long Number;

    /// <summary>The key's hash.</summary>
    public int Hash;

    /// <summary>The next place whose key falls into the same bucket; -1 behind the last.</summary>
    public int Following;
}
