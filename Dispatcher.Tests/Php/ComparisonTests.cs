using Compat.Php;

namespace Tests.PhpValues;

/// <summary>All pairs of values, against what PHP 8.2 said of them.</summary>
[TestClass]
public sealed class ComparisonTests
{
    private static readonly object?[] s_values =
    [
        null, true, false, 0L, 1L, -1L, 10L, 1.0, 1.5, double.NaN, double.PositiveInfinity, "", "0", "1", "1.0", "abc", "10", " 1", "1e1",
        new PhpArray(), PhpArray.Of(1L), new PhpArray { ["a"] = 1L },
    ];

    // For each pair: '=' or '!' of "==", '<', '0' or '>' of "<=>", 'L' where "<" holds, 'l' where "<=" holds.
    private static readonly string[] s_recorded =
    [
        "=0-l !<Ll =0-l =0-l !<Ll !<Ll !<Ll !<Ll !<Ll !<Ll !<Ll =0-l !<Ll !<Ll !<Ll !<Ll !<Ll !<Ll !<Ll =0-l !<Ll !<Ll",
        "!>-- =0-l !>-- !>-- =0-l =0-l =0-l =0-l =0-l =0-l =0-l !>-- !>-- =0-l =0-l =0-l =0-l =0-l =0-l !>-- =0-l =0-l",
        "=0-l !<Ll =0-l =0-l !<Ll !<Ll !<Ll !<Ll !<Ll !<Ll !<Ll =0-l =0-l !<Ll !<Ll !<Ll !<Ll !<Ll !<Ll =0-l !<Ll !<Ll",
        "=0-l !<Ll =0-l =0-l !<Ll !>-- !<Ll !<Ll !<Ll !>-- !<Ll !>-- =0-l !<Ll !<Ll !<Ll !<Ll !<Ll !<Ll !<Ll !<Ll !<Ll",
        "!>-- =0-l !>-- !>-- =0-l !>-- !<Ll =0-l !<Ll !>-- !<Ll !>-- !>-- =0-l =0-l !<Ll !<Ll =0-l !<Ll !<Ll !<Ll !<Ll",
        "!>-- =0-l !>-- !<Ll !<Ll =0-l !<Ll !<Ll !<Ll !>-- !<Ll !>-- !<Ll !<Ll !<Ll !<Ll !<Ll !<Ll !<Ll !<Ll !<Ll !<Ll",
        "!>-- =0-l !>-- !>-- !>-- !>-- =0-l !>-- !>-- !>-- !<Ll !>-- !>-- !>-- !>-- !<Ll =0-l !>-- =0-l !<Ll !<Ll !<Ll",
        "!>-- =0-l !>-- !>-- =0-l !>-- !<Ll =0-l !<Ll !>-- !<Ll !>-- !>-- =0-l =0-l !<Ll !<Ll =0-l !<Ll !<Ll !<Ll !<Ll",
        "!>-- =0-l !>-- !>-- !>-- !>-- !<Ll !>-- =0-l !>-- !<Ll !>-- !>-- !>-- !>-- !<Ll !<Ll !>-- !<Ll !<Ll !<Ll !<Ll",
        "!>-- =0-l !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !<Ll !<Ll !<Ll",
        "!>-- =0-l !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- =0-l !>-- !>-- !>-- !>-- !<Ll !>-- !>-- !>-- !<Ll !<Ll !<Ll",
        "=0-l !<Ll =0-l !<Ll !<Ll !<Ll !<Ll !<Ll !<Ll !>-- !<Ll =0-l !<Ll !<Ll !<Ll !<Ll !<Ll !<Ll !<Ll !<Ll !<Ll !<Ll",
        "!>-- !<Ll =0-l =0-l !<Ll !>-- !<Ll !<Ll !<Ll !>-- !<Ll !>-- =0-l !<Ll !<Ll !<Ll !<Ll !<Ll !<Ll !<Ll !<Ll !<Ll",
        "!>-- =0-l !>-- !>-- =0-l !>-- !<Ll =0-l !<Ll !>-- !<Ll !>-- !>-- =0-l =0-l !<Ll !<Ll =0-l !<Ll !<Ll !<Ll !<Ll",
        "!>-- =0-l !>-- !>-- =0-l !>-- !<Ll =0-l !<Ll !>-- !<Ll !>-- !>-- =0-l =0-l !<Ll !<Ll =0-l !<Ll !<Ll !<Ll !<Ll",
        "!>-- =0-l !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- =0-l !>-- !>-- !>-- !<Ll !<Ll !<Ll",
        "!>-- =0-l !>-- !>-- !>-- !>-- =0-l !>-- !>-- !>-- !<Ll !>-- !>-- !>-- !>-- !<Ll =0-l !>-- =0-l !<Ll !<Ll !<Ll",
        "!>-- =0-l !>-- !>-- =0-l !>-- !<Ll =0-l !<Ll !>-- !<Ll !>-- !>-- =0-l =0-l !<Ll !<Ll =0-l !<Ll !<Ll !<Ll !<Ll",
        "!>-- =0-l !>-- !>-- !>-- !>-- =0-l !>-- !>-- !>-- !<Ll !>-- !>-- !>-- !>-- !<Ll =0-l !>-- =0-l !<Ll !<Ll !<Ll",
        "=0-l !<Ll =0-l !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- =0-l !<Ll !<Ll",
        "!>-- =0-l !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- =0-l !>--",
        "!>-- =0-l !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- !>-- =0-l",
    ];

    public static IEnumerable<object[]> Rows() => Enumerable.Range(0, s_values.Length).Select(row => new object[] { row });

    [TestMethod]
    [DynamicData(nameof(Rows))]
    public void Pairs_Compared_AreAsRecorded(int row)
    {
        IEnumerable<string> compared = s_values.Select(right => Describe(s_values[row], right));

        Assert.AreEqual(s_recorded[row], string.Join(' ', compared));
    }

    private static string Describe(object? left, object? right) => string.Concat(
        Php.LooselyEquals(left, right) ? '=' : '!',
        "<0>"[(int)Php.Compare(left, right) + 1],
        Php.IsLess(left, right) ? 'L' : '-',
        Php.IsLessOrEqual(left, right) ? 'l' : '-');
}
