using System.Globalization;
using System.Text;

namespace Dispatching.Porting.Reporting;

/// <summary>Writes a report for people: <c>PORT.md</c>.</summary>
internal static class MarkdownReport
{
    public static string Write(PortReport report)
    {
        var text = new StringBuilder("# What was ported, and what is left\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Summary(report)}\n");
        Table(text, "Registrations", ["PHP", "event", "listener", "priority", "", "note"], report.Registrations.Select(one => new[]
        {
            $"{one.File}:{one.Line}", Code(one.Event),
                Code(one.ListenerClass is null ? one.Listener : $"{one.ListenerClass}::{one.Listener}"),
            one.PriorityText is null ? "" : Code(one.PriorityText), one.Status,
            string.Join(' ', new[] { one.Condition is null ? null : $"In PHP only if {Code(one.Condition)}.", one.Note }.OfType<string>()),
        }));
        Table(text, "What the host supplies", ["interface", "in PHP", "members"], report.Seams.Select(one => new[]
        {
            Code(one.Interface), one.Php.Length == 0 ? "functions" : Code(one.Php), string.Join(", ", one.Members.Select(Code)),
        }));
        Table(text, "Left to you", ["PHP", "member", "file"],
            report.Members.Where(one => one.IsLeft || one.CSharp is null).Select(one => new[]
        {
            $"{one.File}:{one.Line}", Code(one.Php), one.CSharpFile,
        }));
        Table(text, "Statements that are left, and why", ["PHP", "why"], report.Left.Select(one => new[] { one.Place, one.Text }));
        Table(text, "State that means something else in .NET", ["PHP", "what to do"],
            report.State.Select(one => new[] { one.Place, one.Text }));
        Table(text, "What could not be read", ["error"], report.Errors.Select(one => new[] { one }));
        return text.ToString();
    }

    /// <summary>The figures, as the program prints them.</summary>
    public static string Summary(PortReport report)
    {
        int done = report.Registrations.Count(one => one.Status == "done");
        int counted = report.Registrations.Count(one => one.Status != "dropped");
        string files = report.Files == 1 ? "1 file" : $"{report.Files} files";
        string system = report.System == PluginSystem.None ? "Plugin of no known system" : $"{report.System} plugin";
        var text = new StringBuilder($"{system}, {files}, {report.Lines} lines of PHP\n");
        text.Append(CultureInfo.InvariantCulture, $"  registrations   {done} of {counted}\n");
        text.Append(CultureInfo.InvariantCulture,
            $"  signatures      {report.Members.Count(one => one.CSharp is not null)} of {report.Members.Count}\n");
        string statements = $"{report.Statements - report.StatementsLeft} of {report.Statements}";
        text.Append(CultureInfo.InvariantCulture,
            $"  statements      {statements}{(report.StatementsLeft > 0 ? $", {report.StatementsLeft} left to you" : "")}\n");
        text.Append(CultureInfo.InvariantCulture,
            $"  host members    {report.Seams.Sum(one => one.Members.Count)}{(report.Seams.Count > 0 ? ", in Host.cs" : "")}\n");
        if (report.Errors.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"  errors          {report.Errors.Count} in what was read\n");
        return text.ToString();
    }

    private static string Code(string text) => $"`{text.Replace("`", "'", StringComparison.Ordinal)}`";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static void Table(StringBuilder text, string title, string[] heads, IEnumerable<string[]> rows)
    {
        string[][] all = [.. rows];
        if (all.Length == 0)
            return;
        text.Append($"\n## {title}\n\n| {string.Join(" | ", heads)} |\n|{string.Concat(heads.Select(_ => "---|"))}\n");
        foreach (string[] row in all)
            text.Append($"| {string.Join(" | ", row.Select(Cell))} |\n");
    }
}
