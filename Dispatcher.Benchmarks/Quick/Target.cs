using System.Globalization;

namespace Benchmarks.Quick;

/// <summary>A figure that must not be exceeded.</summary>
/// <param name="Work">What is measured.</param>
/// <param name="Limit">What it may come to.</param>
/// <param name="Unit">Of what: <c>ns</c>, <c>ms</c>, <c>bytes</c>, or <c>x the loop</c>.</param>
/// <param name="Measure">Measures it.</param>
/// <param name="IsAtLeast">Whether the limit is the least that it must come to.</param>
internal sealed record Target(string Work, double Limit, string Unit, Func<double> Measure, bool IsAtLeast = false)
{
    /// <summary>Whether a figure meets it.</summary>
    public bool IsMetBy(double figure) => IsAtLeast ? figure >= Limit : figure <= Limit;

    /// <summary>A line of the report.</summary>
    public string Describe(double figure) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(IsMetBy(figure) ? "met   " : "MISSED")}  {Work,-62} {figure,8:0.00} {Unit} ({(IsAtLeast ? "at least" : "at most")} {Limit:0.##})");
}
