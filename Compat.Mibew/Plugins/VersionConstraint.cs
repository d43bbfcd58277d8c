using System.Globalization;
using System.Text.RegularExpressions;

namespace Compat.Mibew;

/// <summary>
/// The versions that are allowed: <c>1.2.3</c>, <c>&gt;=1.2.3 &lt;2.0.0</c>, <c>1.0.0 - 2.0.0</c>, <c>~1.2</c>, <c>^1.2.3</c>, <c>1.x</c>,
/// <c>*</c>, with blanks for "and" and <c>||</c> for "or". Bounds that are made of parts include the versions before a release, as
/// <c>1.2.3-beta.1</c> for <c>^1.2.3</c>.
/// </summary>
public sealed partial class VersionConstraint
{
    private readonly string _text;
    private readonly List<List<(string Operator, PluginVersion Version)>> _alternatives;

    private VersionConstraint(string text, List<List<(string Operator, PluginVersion Version)>> alternatives)
    {
        _text = text;
        _alternatives = alternatives;
    }

    /// <summary>Reads a constraint.</summary>
    /// <param name="text">The constraint; empty for any version.</param>
    /// <returns>The constraint.</returns>
    /// <exception cref="FormatException">It makes no sense.</exception>
    public static VersionConstraint Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new VersionConstraint(text, [.. text.Split("||").Select(part => Alternative(text, part))]);
    }

    /// <summary>Whether a version will do.</summary>
    /// <param name="version">The version.</param>
    /// <returns>Whether it will.</returns>
    public bool IsSatisfiedBy(PluginVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return _alternatives.Exists(bounds => bounds.TrueForAll(bound => bound.Operator switch
        {
            ">" => version > bound.Version,
            ">=" => version >= bound.Version,
            "<" => version < bound.Version,
            "<=" => version <= bound.Version,
            _ => version == bound.Version,
        }));
    }

    /// <inheritdoc/>
    public override string ToString() => _text;

    private static List<(string Operator, PluginVersion Version)> Alternative(string whole, string part)
    {
        string[] ends = part.Split(" - ", StringSplitOptions.TrimEntries);
        if (ends.Length == 2)
            return [(">=", Whole(whole, ends[0])), ("<=", Whole(whole, ends[1]))];
        var bounds = new List<(string Operator, PluginVersion Version)>();
        foreach (string one in OperatorBlank().Replace(part.Trim(), "${operator}").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            bounds.AddRange(Bounds(whole, one));
        return bounds;
    }

    private static IEnumerable<(string Operator, PluginVersion Version)> Bounds(string whole, string text)
    {
        Match match = Form().Match(text);
        if (!match.Success)
            throw new FormatException(
                $"The version constraint '{whole}' makes no sense at '{text}'."
                + " Write 1.2.3, >=1.2.3, ~1.2.3, ^1.2.3, 1.2.x, 1.0.0 - 2.0.0 or *.");
        int?[] parts = [Part(match, "major"), Part(match, "minor"), Part(match, "patch")];
        string operation = match.Groups["operator"].Value is "~>" ? "~"
            : match.Groups["operator"].Value is "=" ? ""
            : match.Groups["operator"].Value;
        string release = match.Groups["release"].Value;
        bool isWhole = parts is [not null, not null, not null];
        var version = new PluginVersion(parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0, release);
        switch (operation)
        {
            case "" when isWhole:
                return [("=", version)];
            case "" or "~" when parts[0] is null:
            case "^" when parts[0] is null:
                return [];
            case "" or "~":
                return
                [
                    (">=", Lowest(version)),
                    ("<", Lowest(parts[1] is null
                        ? new PluginVersion(version.Major + 1, 0, 0)
                        : new PluginVersion(version.Major, version.Minor + 1, 0))),
                ];
            case "^":
                return
                [
                    (">=", Lowest(version)),
                    ("<", Lowest(version.Major > 0 || parts[1] is null ? new PluginVersion(version.Major + 1, 0, 0)
                        : version.Minor > 0 || parts[2] is null ? new PluginVersion(0, version.Minor + 1, 0)
                        : new PluginVersion(0, 0, version.Patch + 1))),
                ];
            case "<":
                return [("<", Lowest(version))];
            case ">" when !isWhole && parts[0] is not null:
                return [(">=", Lowest(parts[1] is null
                    ? new PluginVersion(version.Major + 1, 0, 0)
                    : new PluginVersion(version.Major, version.Minor + 1, 0)))];
            case ">=" or "<=" when !isWhole:
                return [(operation, Lowest(version))];
            default:
                return [(operation, version)];
        }
    }

    // What comes before a release is within its bounds.
    private static PluginVersion Lowest(PluginVersion version) =>
        version.Release.Length > 0 ? version : new PluginVersion(version.Major, version.Minor, version.Patch, "0");

    private static PluginVersion Whole(string whole, string text)
    {
        try
        {
            return PluginVersion.Parse(text);
        }
        catch (FormatException exception)
        {
            throw new FormatException($"The version constraint '{whole}' makes no sense: {exception.Message}", exception);
        }
    }

    private static int? Part(Match match, string name) =>
        match.Groups[name] is { Success: true, Value: not ("x" or "X" or "*") and var text }
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"(?<operator>[<>=~^]+)\s+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OperatorBlank();

    [GeneratedRegex(
        @"^(?<operator><=|>=|<|>|=|~>?|\^)?v?(?<major>[0-9]{1,9}|[xX*])"
        + @"(?:\.(?<minor>[0-9]{1,9}|[xX*]))?(?:\.(?<patch>[0-9]{1,9}|[xX*]))?(?:-(?<release>[0-9A-Za-z.-]+))?\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
