using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance;
using Conformance.Dialects;

namespace Tests.ConformanceProgramTests;

[TestClass]
public sealed class ScenarioTests
{
    public static IEnumerable<object[]> Files() =>
        ScenarioFile.Find(Path.Combine(AppContext.BaseDirectory, "Scenarios"))
            .Select(file => new object[] { Path.GetRelativePath(AppContext.BaseDirectory, file) });

    [TestMethod]
    [DynamicData(nameof(Files))]
    public void ScenarioFile_Played_LeavesTheRecordedTraces(string file)
    {
        string path = Path.Combine(AppContext.BaseDirectory, file);
        Dictionary<string, IDialect> dialects = DialectList.All.ToDictionary(dialect => dialect.Name, StringComparer.Ordinal);
        var results = new Results(file);

        foreach (Scenario scenario in ScenarioFile.Read(path, dialects.Keys))
            results.Play(scenario, dialects[scenario.Dialect]);

        Assert.IsEmpty(results.Failures, string.Join(
            Environment.NewLine,
            results.Failures.Take(5).Select(failure => $"{failure.Scenario.Id}: {failure.Difference}")));
        Assert.IsGreaterThan(0, results.Passed);
    }

    [TestMethod]
    public void Program_ScenarioFails_NamesItAndReturnsOne()
    {
        (int code, string output, _) = Run(
            """{"id":"x/1","dialect":"symfony","steps":[{"op":"hasListeners","event":"e"}],"expect":[["has",true]]}""");

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
    [DataRow("""{"op":"bow"}""", "'bow'")]
    [DataRow("""{"op":"called"}""", "'traceable'")]
    [DataRow("""{"event":"e"}""", "'x'")]
    public void Program_StepMakesNoSense_NamesFileAndLineAndReturnsTwo(string step, string named)
    {
        (int code, _, string errors) = Run("", $$"""{"id":"x","dialect":"symfony","steps":[{{step}}],"expect":[]}""");

        Assert.AreEqual(2, code);
        Assert.Contains(".jsonl:2:", errors);
        Assert.Contains(named, errors);
    }

    [TestMethod]
    public void Program_CompressedFileInAFolder_IsPlayed()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            string below = folder.CreateSubdirectory("below").FullName;
            using (var file = new GZipStream(File.Create(Path.Combine(below, "one.jsonl.gz")), CompressionMode.Compress))
                file.Write("""{"id":"x","dialect":"symfony","steps":[{"op":"getListeners"}],"expect":[["allListeners",[]]]}"""u8);
            using var output = new StringWriter();

            int code = ConformanceProgram.Run([folder.FullName], output, TextWriter.Null);

            Assert.AreEqual(0, code);
            Assert.AreEqual("symfony      1 passed     0 failed", output.ToString().TrimEnd());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [TestMethod]
    public void Program_FolderHoldsNoScenario_ReturnsTwo()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        using var errors = new StringWriter();
        try
        {
            Assert.AreEqual(2, ConformanceProgram.Run([folder.FullName], TextWriter.Null, errors));
            Assert.Contains(folder.FullName, errors.ToString());
        }
        finally
        {
            folder.Delete();
        }
    }

    [TestMethod]
    [DataRow("[[\"a\",1.0]]", "[\"a\",1]", true)]
    [DataRow("[[\"a\",1]]", "[\"a\",true]", false)]
    [DataRow("[[\"a\",null]]", "[\"a\",false]", false)]
    [DataRow("[[{\"x\":1,\"y\":2}]]", "[{\"y\":2,\"x\":1}]", true)]
    [DataRow("[[[1,2]]]", "[[2,1]]", false)]
    [DataRow("[[[]]]", "[{}]", true)]
    [DataRow("[[1],[2]]", "[1]", false)]
    [DataRow("[]", "[1]", false)]
    public void Difference_TwoTraces_AreComparedAsTheFormatSays(string expected, string actual, bool isSame)
    {
        Difference? difference = Difference.Between(JsonDocument.Parse(expected).RootElement, [JsonNode.Parse(actual)!.AsArray()]);

        Assert.AreEqual(isSame, difference is null);
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
