using Conformance;
using Conformance.Dialects.Snippets;

namespace Tests.PhpValues;

[TestClass]
public sealed class SnippetTests
{
    public static IEnumerable<object[]> Files() =>
        ScenarioFile.Find(Path.Combine(AppContext.BaseDirectory, "Snippets")).Select(file => new object[] { Path.GetFileName(file) });

    [TestMethod]
    [DynamicData(nameof(Files))]
    public void Snippets_Played_DoWhatPhpDid(string file)
    {
        var player = new SnippetPlayer();
        ScenarioFile.ReadLines(Path.Combine(AppContext.BaseDirectory, "Snippets", file), (line, _) => player.Play(line));

        Assert.IsEmpty(player.Failures, string.Join(Environment.NewLine, player.Failures.Take(5)));
        Assert.IsGreaterThan(100, player.Passed);
    }

    [TestMethod]
    public void Snippet_ThatGivesSomethingElse_Fails()
    {
        var player = new SnippetPlayer();
        const string Source = @"<?php\nfunction f($a)\n{\n    return strlen($a);\n}\n";
        player.Play($$$"""{"id":"x","php":"{{{Source}}}","calls":[{"call":"f","arguments":["ab"],"returns":3}]}""");

        Assert.HasCount(1, player.Failures);
        Assert.AreEqual(0, player.Passed);
    }

    [TestMethod]
    public void Program_UnknownDialect_SaysWhichItKnows()
    {
        using var errors = new StringWriter();

        Assert.AreEqual(2, ConformanceProgram.Run(["--dialect", "klingon"], TextWriter.Null, errors));
        Assert.Contains("php-functions", errors.ToString());
    }
}
