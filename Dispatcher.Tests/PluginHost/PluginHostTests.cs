using System.Text;
using System.Text.Json;
using PluginHost;

namespace Tests.PluginHostProgramTests;

[TestClass]
public sealed class PluginHostTests
{
    [TestMethod]
    public async Task Host_SampleFile_GivesAResultForEveryLine()
    {
        (int code, string output, _) = await RunAsync("");
        JsonElement[] results = [.. Lines(output)];

        Assert.AreEqual(0, code);
        Assert.AreEqual("hello world", results[0].GetProperty("arguments").GetProperty("content").GetString());
        Assert.AreEqual("Phases.DoSomePrep", results[1].GetProperty("called")[0].GetProperty("listener").GetString());
        Assert.AreEqual(1000, results[1].GetProperty("called")[0].GetProperty("priority").GetInt32());
        Assert.IsTrue(results[2].GetProperty("stopped").GetBoolean());
    }

    [TestMethod]
    [DataRow("yii", "mail.send", "trackedBy", "[\"this mailer: hello\",\"every Mailer\",\"everybody\"]")]
    [DataRow("civi", "hook_civicrm_alterContent", "content", "\"hello hello world\"")]
    [DataRow("civi", "civi.flexmailer.compose", "phases", "\"start, prepare, main, alter, late in alter, end\"")]
    [DataRow(
        "mibew",
        "widgetResponseAlter",
        "response",
        "{\"load\":{\"the_lib\":\"http://example.com/lib.js\"},\"handlers\":[\"usefulFunc\"],"
        + "\"dependencies\":{\"usefulFunc\":[\"the_lib\",\"the_func\"]}}")]
    [DataRow("moss", "foo", "result", "\"ClosureListenerResult\"")]
    [DataRow("comodojo", "GET /hello/world", "content", "\"Hello, world\"")]
    [DataRow(
        "comodojo",
        "GET /nowhere",
        "content",
        "\"<!DOCTYPE html><html lang=en><head><title>Not here</title></head><body><main><h1>Not here</h1></main></body></html>\"")]
    public async Task Host_SampleFile_RunsPluginsOfEverySystem(string system, string eventName, string argument, string value)
    {
        (_, string output, _) = await RunAsync("");

        JsonElement line = Lines(output).First(line =>
            line.TryGetProperty("system", out JsonElement named)
            && named.GetString() == system
            && line.GetProperty("event").GetString() == eventName);
        Assert.AreEqual(value, line.GetProperty("arguments").GetProperty(argument).GetRawText());
    }

    [TestMethod]
    public async Task Host_LinesThatFail_AreNamedAndTheRunGoesOn()
    {
        (int code, string output, _) = await RunAsync(
            "no json\n{\"event\":1}\n{\"event\":\"hook_civicrm_alterContent\"}\n{\"event\":\"x\"}\n", "-");
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
    public async Task Host_FileIsMissing_ReturnsTwo()
    {
        (int code, _, string errors) = await RunAsync("", "/no/such/file");

        Assert.AreEqual(2, code);
        Assert.Contains("/no/such/file", errors);
    }

    [TestMethod]
    [DataRow("txt", "#1   Phases.DoSomePrep             1000")]
    [DataRow("json", "\"listener\": \"Phases.DoSomePrep\"")]
    [DataRow("xml", "<listener order=\"1\" name=\"Phases.DoSomePrep\" priority=\"1000\" />")]
    [DataRow("md", "| 1 | `Phases.DoSomePrep` | 1000 |")]
    public async Task List_PartOfAName_ShowsItsListenersInTheForm(string format, string shown)
    {
        (int code, string output, _) = await RunAsync("", "--list", "PRIOR", "--format", format);

        Assert.AreEqual(0, code);
        Assert.Contains(shown, output);
        Assert.DoesNotContain("Greeting", output);
    }

    [TestMethod]
    public async Task List_NothingListens_WarnsAndReturnsZero()
    {
        (int code, string output, string errors) = await RunAsync("", "--list", "nobody");

        Assert.AreEqual(0, code);
        Assert.AreEqual("", output);
        Assert.Contains("'nobody'", errors);
    }

    [TestMethod]
    public async Task List_EverySystem_IsNamedBesideItsEvents()
    {
        (_, string output, _) = await RunAsync("", "--list");

        Assert.Contains("\"priorities\" (dispatcher)", output);
        Assert.Contains("\"hook_civicrm_alterContent\" (dispatcher)", output);
    }

    [TestMethod]
    public async Task Trace_SampleFile_ShowsEachListenerUnderItsEvent()
    {
        (int code, string output, _) = await RunAsync("", "--trace");
        string[] lines = output.Split('\n');

        Assert.AreEqual(0, code);
        int line = Array.IndexOf(lines, "line 3");
        StringAssert.StartsWith(lines[line + 1], "  dispatcher \"priorities\"");
        StringAssert.StartsWith(lines[line + 2], "     1000  Phases.DoSomePrep  ");
        Assert.AreEqual("     -100  Phases.DelegateToUF  not called", lines[line + 4]);
    }

    [TestMethod]
    public async Task Host_SystemIsUnknown_NamesThoseThereAre()
    {
        (int code, string output, _) = await RunAsync("""{"system":"cobol","event":"x"}""", "-");

        Assert.AreEqual(1, code);
        Assert.Contains("'cobol'", output);
        Assert.Contains("'dispatcher'", output);
    }

    [TestMethod]
    public async Task Host_Interrupted_ReturnsSo()
    {
        using var reader = new MemoryStream("{\"event\":\"x\"}"u8.ToArray());
        using var output = new StringWriter();

        int code = await PluginHostProgram.RunAsync(["-"], reader, output, TextWriter.Null, new CancellationToken(canceled: true));

        Assert.AreEqual(130, code);
        Assert.AreEqual("", output.ToString());
    }

    [TestMethod]
    public async Task Format_Unknown_ReturnsTwo()
    {
        (int code, _, string errors) = await RunAsync("", "--list", "--format", "yaml");

        Assert.AreEqual(2, code);
        Assert.Contains("yaml", errors);
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string input, params string[] arguments)
    {
        using var reader = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var output = new StringWriter();
        using var errors = new StringWriter();
        return (await PluginHostProgram.RunAsync(arguments, reader, output, errors), output.ToString(), errors.ToString());
    }

    private static IEnumerable<JsonElement> Lines(string output) =>
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.Clone());
}
