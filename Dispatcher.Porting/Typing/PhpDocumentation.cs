using System.Text.RegularExpressions;

namespace Dispatching.Porting.Typing;

/// <summary>A documentation comment of PHP, taken apart: its text, and the types that its tags give.</summary>
internal sealed partial class PhpDocumentation
{
    private readonly Dictionary<string, string> _parameters = new(StringComparer.Ordinal);

    private PhpDocumentation(IReadOnlyList<string> summary) => Summary = summary;

    public static PhpDocumentation None { get; } = new([]);

    /// <summary>The text before the first tag, line by line.</summary>
    public IReadOnlyList<string> Summary { get; }

    public string? ReturnType { get; private set; }

    public string? VariableType { get; private set; }

    /// <summary>The type that the tag of a parameter gives; null where there is none.</summary>
    public string? TypeOf(string parameter) => _parameters.GetValueOrDefault(parameter);

    public static PhpDocumentation Read(string comment)
    {
        string[] lines = [.. comment.Split('\n').Select(line => Decoration().Replace(line.TrimEnd('\r'), "").TrimEnd())];
        if (lines.Length > 0)
            lines[^1] = lines[^1].EndsWith("*/", StringComparison.Ordinal) ? lines[^1][..^2].TrimEnd() : lines[^1];
        var documentation = new PhpDocumentation([.. lines.TakeWhile(line => !line.StartsWith('@')).Where(line => line.Length > 0)]);
        foreach (string line in lines)
            documentation.AddTag(line);
        return documentation;
    }

    private void AddTag(string line)
    {
        Match tag = Tag().Match(line);
        if (!tag.Success)
            return;
        string type = tag.Groups["type"].Value;
        switch (tag.Groups["name"].Value)
        {
            case "param" when tag.Groups["variable"].Success:
                _parameters.TryAdd(tag.Groups["variable"].Value, type);
                break;
            case "return":
                ReturnType ??= type;
                break;
            case "var":
                VariableType ??= type;
                break;
        }
    }

    [GeneratedRegex(@"^\s*(/\*\*|\*(?!/))?\s?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Decoration();

    [GeneratedRegex(
        @"^@(?<name>param|return|var)\s+(?<type>[\w\\|?\[\]]+)(\s+&?(\.\.\.)?\$(?<variable>\w+))?",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}
