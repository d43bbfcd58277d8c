using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Compat.Mibew;

/// <summary>A semantic version of three parts: <c>1.2.3</c>, <c>1.2.3-beta.1</c>.</summary>
public sealed partial class PluginVersion : IComparable<PluginVersion>, IEquatable<PluginVersion>
{
    private readonly string[] _release;

    /// <summary>Makes a version.</summary>
    /// <param name="major">The first part.</param>
    /// <param name="minor">The second.</param>
    /// <param name="patch">The third.</param>
    /// <param name="release">What comes behind the dash, or nothing.</param>
    public PluginVersion(int major, int minor, int patch, string release = "")
    {
        ArgumentNullException.ThrowIfNull(release);
        (Major, Minor, Patch, Release) = (major, minor, patch, release);
        _release = release.Split('.', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The first part.</summary>
    public int Major { get; }

    /// <summary>The second part.</summary>
    public int Minor { get; }

    /// <summary>The third part.</summary>
    public int Patch { get; }

    /// <summary>What comes behind the dash: with it, the version is before the one without.</summary>
    public string Release { get; }

    /// <summary>Whether one is the same as another.</summary>
    public static bool operator ==(PluginVersion? left, PluginVersion? right) => left?.Equals(right) ?? right is null;

    /// <summary>Whether one is another than another.</summary>
    public static bool operator !=(PluginVersion? left, PluginVersion? right) => !(left == right);

    /// <summary>Whether one is before another.</summary>
    public static bool operator <(PluginVersion? left, PluginVersion? right) => Comparer<PluginVersion>.Default.Compare(left, right) < 0;

    /// <summary>Whether one is before another or the same.</summary>
    public static bool operator <=(PluginVersion? left, PluginVersion? right) => Comparer<PluginVersion>.Default.Compare(left, right) <= 0;

    /// <summary>Whether one is after another.</summary>
    public static bool operator >(PluginVersion? left, PluginVersion? right) => Comparer<PluginVersion>.Default.Compare(left, right) > 0;

    /// <summary>Whether one is after another or the same.</summary>
    public static bool operator >=(PluginVersion? left, PluginVersion? right) => Comparer<PluginVersion>.Default.Compare(left, right) >= 0;

    /// <summary>Reads a version.</summary>
    /// <param name="text">The version, perhaps with a <c>v</c> before it.</param>
    /// <returns>The version.</returns>
    /// <exception cref="FormatException">It has not three parts.</exception>
    public static PluginVersion Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Match match = Form().Match(text.Trim());
        return match.Success
            ? new PluginVersion(Number(match, "major"), Number(match, "minor"), Number(match, "patch"), match.Groups["release"].Value)
            : throw new FormatException($"'{text}' is no version. Write three numbers with points between them, as in 1.2.3.");
    }

    /// <inheritdoc/>
    public int CompareTo(PluginVersion? other)
    {
        if (other is null)
            return 1;
        int result = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
        if (result != 0)
            return result;
        if (_release.Length == 0 || other._release.Length == 0)
            return (_release.Length == 0 ? 1 : 0) - (other._release.Length == 0 ? 1 : 0);
        for (int i = 0; i < Math.Min(_release.Length, other._release.Length); i++)
        {
            result = ComparePart(_release[i], other._release[i]);
            if (result != 0)
                return result;
        }

        return _release.Length.CompareTo(other._release.Length);
    }

    /// <inheritdoc/>
    public bool Equals(PluginVersion? other) => other is not null && CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PluginVersion other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Major, Minor, Patch, _release.Length);

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}{(Release.Length == 0 ? "" : "-" + Release)}");

    private static int Number(Match match, string part) => int.Parse(match.Groups[part].Value, CultureInfo.InvariantCulture);

    private static int ComparePart(string left, string right)
    {
        bool isLeft = left.All(char.IsAsciiDigit), isRight = right.All(char.IsAsciiDigit);
        if (isLeft && isRight)
            return BigInteger.Parse(left, CultureInfo.InvariantCulture).CompareTo(BigInteger.Parse(right, CultureInfo.InvariantCulture));
        return isLeft != isRight ? (isLeft ? -1 : 1) : string.CompareOrdinal(left, right);
    }

    [GeneratedRegex(
        @"^[v=\s]*(?<major>[0-9]{1,9})\.(?<minor>[0-9]{1,9})\.(?<patch>[0-9]{1,9})(?:-(?<release>[0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?\z",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
