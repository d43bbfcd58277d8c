using System.Text.RegularExpressions;

namespace Tests.CiviAdapter;

/// <summary>Reads <c>Compat.Civi/Hooks/hooks.txt</c>, which says at its top how it is written.</summary>
internal static partial class HookTable
{
    public static IReadOnlyList<HookRow> Rows { get; } =
        Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Civi", "hooks.txt")));

    public static HookRow[] Read(string text) => [.. Row().Matches(text.ReplaceLineEndings("\n")).Select(ToRow)];

    private static HookRow ToRow(Match match)
    {
        HookRowParameter[] parameters = [.. Parameter().Matches(match.Groups["parameters"].Value).Select(one => new HookRowParameter(
            one.Groups["name"].Value, one.Groups["type"].Value, one.Groups["reference"].Success,
            one.Groups["default"].Success ? one.Groups["default"].Value : null))];
        string fields = match.Groups["fields"].Success
            ? match.Groups["fields"].Value
            : string.Join(", ", parameters.Select(one => one.Name));
        return new HookRow(
            match.Groups["name"].Value, match.Groups["open"].Value, match.Groups["hand"].Success, parameters, fields.Split(", "),
            match.Groups["when"].Value);
    }

    [GeneratedRegex(
        @"^(?<hand>\*)?(?<name>\w+)(<(?<open>\w+)>)?\((?<parameters>.*)\)( => (?<fields>.*))?\n    (?<when>.*\.)$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Row();

    [GeneratedRegex(@"(?<reference>&)?(?<type>\w+\??) (?<name>\w+)( = (?<default>[^,]+))?(, |$)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Parameter();
}
