using Conformance;
using Conformance.Dialects;

namespace Tests.ConformanceProgramTests;

[TestClass]
public sealed class ScenarioTests
{
    public static IEnumerable<object[]> Files() =>
        ScenarioFile.Find(Path.Combine(AppContext.BaseDirectory, "Scenarios")).Select(file => new object[] { Path.GetRelativePath(AppContext.BaseDirectory, file) });

    [TestMethod]
    [DynamicData(nameof(Files))]
    public void ScenarioFile_Played_LeavesTheRecordedTraces(string file)
    {
        string path = Path.Combine(AppContext.BaseDirectory, file);
        Dictionary<string, IDialect> dialects = DialectList.All.ToDictionary(dialect => dialect.Name, StringComparer.Ordinal);
        var results = new Results(file);

        foreach (Scenario scenario in ScenarioFile.Read(path, dialects.Keys))
            results.Play(path, scenario, dialects[scenario.Dialect]);

        Assert.IsEmpty(results.Failures, string.Join(Environment.NewLine, results.Failures.Take(5)));
        Assert.IsGreaterThan(0, results.Passed);
    }

    [TestMethod]
    public void Program_ScenarioFails_NamesItAndReturnsOne()
    {
        (int code, string output, _) = Run("""{"id":"x/1","dialect":"symfony","steps":[{"op":"hasListeners","event":"e"}],"expect":[["has",true]]}""");

        Assert.AreEqual(1, code);
        Assert.Contains("x/1", output);
        Assert.Contains("""["has",false]""", output);
    }

    [TestMethod]
    [DataRow("no json", "2")]
    [DataRow("""{"id":"x","dialect":"klingon","steps":[],"expect":[]}""", "klingon")]
    [DataRow("""{"id":"x","dialect":"symfony","expect":[]}""", "steps")]
    public void Program_LineMakesNoSense_NamesFileAndLineAndReturnsTwo(string line, string named)
    {
        (int code, _, string errors) = Run("", line);

        Assert.AreEqual(2, code);
        Assert.Contains(".jsonl:2:", errors);
        Assert.Contains(named, errors);
    }

    [TestMethod]
    public void Program_FileIsMissing_ReturnsTwo()
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();

        Assert.AreEqual(2, ConformanceProgram.Run(["/no/such/file"], output, errors));
        Assert.Contains("/no/such/file", errors.ToString());
    }

    private static (int Code, string Output, string Errors) Run(params string[] lines)
    {
        string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.jsonl");
        using var output = new StringWriter();
        using var errors = new StringWriter();
        try
        {
            File.WriteAllLines(file, lines);
            return (ConformanceProgram.Run([file], output, errors), output.ToString(), errors.ToString());
        }
        finally
        {
            File.Delete(file);
        }
    }
}
