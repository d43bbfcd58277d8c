using System.Globalization;

namespace Benchmarks.Quick;

/// <summary>A figure that must not be exceeded, or one that is only told.</summary>
/// <param name="Work">What is measured. No two have the same: it is what two runs are compared by.</param>
/// <param name="Limit">What it may come to; <see langword="null"/> for a figure that is told.</param>
/// <param name="Unit">Of what: <c>ns</c>, <c>bytes</c>, or <c>x the loop</c>.</param>
/// <param name="Measure">Measures it.</param>
/// <param name="IsAtLeast">Whether the limit is the least that it must come to.</param>
internal sealed record Target(string Work, double? Limit, string Unit, Func<double> Measure, bool IsAtLeast = false)
{
    /// <summary>The titles of the columns of <see cref="Tabulate"/>.</summary>
    public const string Columns = "work\tfigure\tunit\tbound\tlimit\toutcome";

    private string Bound => IsAtLeast ? "at least" : "at most";

    /// <summary>Whether a figure meets it. One that is only told always does.</summary>
    public bool IsMetBy(double figure) => Limit is not { } limit || (IsAtLeast ? figure >= limit : figure <= limit);

    /// <summary>A line of the report.</summary>
    public string Describe(double figure)
    {
        string limit = Limit is { } value ? string.Create(CultureInfo.InvariantCulture, $" ({Bound} {value:0.##})") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Outcome(figure),-6}  {Work,-68} {figure,8:0.00} {Unit}{limit}");
    }

    /// <summary>A row of the table for programs.</summary>
    public string Tabulate(double figure)
    {
        string limit = Limit is { } value ? string.Create(CultureInfo.InvariantCulture, $"{Bound}\t{value:0.##}") : "\t";
        return string.Create(CultureInfo.InvariantCulture, $"{Work}\t{figure:0.0000}\t{Unit}\t{limit}\t{Outcome(figure)}");
    }

    private string Outcome(double figure) => Limit is null ? "told" : IsMetBy(figure) ? "met" : "MISSED";
}
