using System.Text.Json;
using PluginHost;

namespace Tests.PluginHostProgramTests;

[TestClass]
public sealed class PluginHostTests
{
    [TestMethod]
    public void Host_SampleFile_GivesAResultForEveryLine()
    {
        (int code, string output, _) = Run("");
        JsonElement[] results = [.. Lines(output)];

        Assert.AreEqual(0, code);
        Assert.AreEqual("hello world", results[0].GetProperty("arguments").GetProperty("content").GetString());
        Assert.AreEqual("Phases.DoSomePrep", results[1].GetProperty("called")[0].GetProperty("listener").GetString());
        Assert.AreEqual(1000, results[1].GetProperty("called")[0].GetProperty("priority").GetInt32());
        Assert.IsTrue(results[2].GetProperty("stopped").GetBoolean());
    }

    [TestMethod]
    public void Host_LinesThatFail_AreNamedAndTheRunGoesOn()
    {
        (int code, string output, _) = Run("no json\n{\"event\":1}\n{\"event\":\"hook_civicrm_alterContent\"}\n{\"event\":\"x\"}\n", "-");
        JsonElement[] results = [.. Lines(output)];

        Assert.AreEqual(1, code);
        Assert.HasCount(4, results);
        for (int i = 0; i < 3; i++)
        {
            Assert.AreEqual(i + 1, results[i].GetProperty("line").GetInt32());
            Assert.IsTrue(results[i].TryGetProperty("error", out _));
        }

        Assert.IsFalse(results[3].TryGetProperty("error", out _));
    }

    [TestMethod]
    public void Host_FileIsMissing_ReturnsTwo()
    {
        (int code, _, string errors) = Run("", "/no/such/file");

        Assert.AreEqual(2, code);
        Assert.Contains("/no/such/file", errors);
    }

    [TestMethod]
    [DataRow("txt", "#1   Phases.DoSomePrep")]
    [DataRow("json", "\"listener\": \"Phases.DoSomePrep\"")]
    [DataRow("xml", "<listener order=\"1\" name=\"Phases.DoSomePrep\" priority=\"1000\" />")]
    [DataRow("md", "| 1 | `Phases.DoSomePrep` | 1000 |")]
    public void List_PartOfAName_ShowsItsListenersInTheForm(string format, string shown)
    {
        (int code, string output, _) = Run("", "--list", "PRIOR", "--format", format);

        Assert.AreEqual(0, code);
        Assert.Contains(shown, output);
        Assert.DoesNotContain("Greeting", output);
    }

    [TestMethod]
    public void List_NothingListens_WarnsAndReturnsZero()
    {
        (int code, string output, string errors) = Run("", "--list", "nobody");

        Assert.AreEqual(0, code);
        Assert.AreEqual("", output);
        Assert.Contains("'nobody'", errors);
    }

    [TestMethod]
    public void Format_Unknown_ReturnsTwo()
    {
        (int code, _, string errors) = Run("", "--list", "--format", "yaml");

        Assert.AreEqual(2, code);
        Assert.Contains("yaml", errors);
    }

    private static (int Code, string Output, string Errors) Run(string input, params string[] arguments)
    {
        using var reader = new StringReader(input);
        using var output = new StringWriter();
        using var errors = new StringWriter();
        return (PluginHostProgram.Run(arguments, reader, output, errors), output.ToString(), errors.ToString());
    }

    private static IEnumerable<JsonElement> Lines(string output) =>
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.Clone());
}
