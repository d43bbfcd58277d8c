using System.Globalization;
using System.Runtime.InteropServices;

namespace Dispatching.Porting.Reading;

/// <summary>A place in a PHP file; lines and columns count from 1, columns in characters.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Place(string File, int Line, int Column) : IComparable<Place>
{
    /// <summary>The file and line as a person writes them: <c>plugin.php:107</c>.</summary>
    public string FileAndLine => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}");

    public int CompareTo(Place other)
    {
        int order = string.CompareOrdinal(File, other.File);
        if (order == 0)
            order = Line.CompareTo(other.Line);
        return order == 0 ? Column.CompareTo(other.Column) : order;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");

    public static bool operator <(Place left, Place right) => left.CompareTo(right) < 0;

    public static bool operator >(Place left, Place right) => left.CompareTo(right) > 0;

    public static bool operator <=(Place left, Place right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Place left, Place right) => left.CompareTo(right) >= 0;
}
