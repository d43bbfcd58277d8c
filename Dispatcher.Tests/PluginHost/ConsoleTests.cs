using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using PluginHost;

namespace Tests.PluginHostProgramTests;

/// <summary>The program among other programs of a shell.</summary>
[TestClass]
public sealed class ConsoleTests
{
    private const string Line = "{\"event\":\"x\"}\n";

    [TestMethod]
    [DataRow(32)]
    [DataRow(unchecked((int)0x8007006D))]
    public async Task Output_NobodyReadsItAnyMore_EndsWithoutAWord(int error)
    {
        await using var endless = new Endless(Encoding.UTF8.GetBytes(Line));
        await using var output = new Failing(new IOException("Broken pipe", error), after: 1);

        (int code, string errors) = await RunAsync(endless, output, "-");

        Assert.AreEqual(141, code);
        Assert.AreEqual("", errors);
    }

    [TestMethod]
    [DataRow("-")]
    [DataRow("--list")]
    [DataRow("--list", "--format", "json")]
    [DataRow("--help")]
    public async Task Output_CannotBeWritten_IsSaidSo(params string[] arguments)
    {
        await using var output = new Failing(new IOException("No space left on device", 28), after: 0);

        (int code, string errors) = await RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(Line)), output, arguments);

        Assert.AreEqual(2, code);
        Assert.AreEqual($"The results cannot be written: No space left on device{Environment.NewLine}", errors);
    }

    [TestMethod]
    public async Task Errors_CannotBeWrittenEither_TheCodeIsGiven()
    {
        await using var full = new Failing(new IOException("No space left on device", 28), after: 0);

        Assert.AreEqual(2, await PluginHostProgram.RunAsync(["/no/such/file"], Stream.Null, TextWriter.Null, full));
    }

    [TestMethod]
    [DataRow("1e999")]
    [DataRow("-1e999")]
    [DataRow("[1, {\"a\": 123456789e9999}]")]
    public async Task Line_NumberIsTooLarge_IsAnError(string number)
    {
        JsonElement[] results = await ResultsAsync(Encoding.UTF8.GetBytes($$"""{"event":"x","arguments":{ "n": {{number}} } }"""));

        Assert.Contains("is too large", results.Single().GetProperty("error").GetString()!);
    }

    [TestMethod]
    [DataRow(new byte[] { 0xFF })]
    [DataRow(new byte[] { 0xC3, 0x28 })]
    [DataRow(new byte[] { 0xED, 0xA0, 0x80 })]
    [DataRow(new byte[] { 0xE2, 0x82 })]
    public async Task Line_IsNotInUtf8_IsAnErrorAndTheRunGoesOn(byte[] bad)
    {
        JsonElement[] results = await ResultsAsync(
            [.. "{\"event\":\""u8, .. bad, .. "\"}\n"u8, .. Encoding.UTF8.GetBytes(Line)]);

        Assert.AreEqual("The line is not in UTF-8. Write it in UTF-8.", results[0].GetProperty("error").GetString());
        Assert.AreEqual(2, results[1].GetProperty("line").GetInt32());
        Assert.IsFalse(results[1].TryGetProperty("error", out _));
    }

    [TestMethod]
    public async Task Lines_BeginWithAMarkAndEndAsOnWindows_AreRead()
    {
        JsonElement[] results = await ResultsAsync(
            [0xEF, 0xBB, 0xBF, .. "{\"event\":\"ü\"}\r\n\r\n"u8, .. "{\"event\":\"y\"}"u8]);

        Assert.AreEqual("ü", results[0].GetProperty("event").GetString());
        Assert.AreEqual(3, results[1].GetProperty("line").GetInt32());
        Assert.IsFalse(results[0].TryGetProperty("error", out _));
    }

    [TestMethod]
    public async Task Line_HalfACharacterInAText_IsAnErrorOfTheLine()
    {
        JsonElement[] results = await ResultsAsync(Encoding.UTF8.GetBytes("""{"event":"\ud800"}"""));

        StringAssert.StartsWith(results.Single().GetProperty("error").GetString(), "The line is no JSON");
    }

    [TestMethod]
    [DataRow(LineReader.Longest, true)]
    [DataRow(LineReader.Longest + 1, false)]
    [DataRow((3 * LineReader.Longest) + 7, false)]
    public async Task Line_IsLong_IsReadUpToTheLimitAndTheRunGoesOn(int length, bool isRead)
    {
        const string start = "{\"event\":\"x\"";
        byte[] line = Encoding.UTF8.GetBytes(start + new string(' ', length - start.Length - 1) + "}\n");

        JsonElement[] results = await ResultsAsync([.. line, .. Encoding.UTF8.GetBytes(Line)]);

        Assert.AreEqual(!isRead, results[0].TryGetProperty("error", out JsonElement error) && error.GetString()!.Contains("longer than"));
        Assert.AreEqual(2, results[1].GetProperty("line").GetInt32());
        Assert.IsFalse(results[1].TryGetProperty("error", out _));
    }

    [TestMethod]
    [DoNotParallelize]
    public async Task Line_NeverEnds_IsToldOfAndTakesBoundedMemory()
    {
        await using var zeros = new Endless(new byte[32 * 1024], times: 4096);
        long before = GC.GetAllocatedBytesForCurrentThread();
        var lines = new LineReader(zeros);

        InputLine? first = await lines.ReadAsync(CancellationToken.None);
        InputLine? second = await lines.ReadAsync(CancellationToken.None);

        Assert.Contains("longer than", first!.Value.Problem!);
        Assert.IsNull(second);
        Assert.IsLessThan(40_000_000, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [TestMethod]
    public async Task List_NothingListensInJson_IsAnEmptyObject()
    {
        (int code, string output, string errors) = await ListAsync("zzz", "json");

        Assert.AreEqual(0, code);
        Assert.AreEqual(JsonValueKind.Object, JsonDocument.Parse(output).RootElement.ValueKind);
        Assert.Contains("'zzz'", errors);
    }

    [TestMethod]
    public async Task List_NothingListensInXml_IsAnEmptyElement()
    {
        (_, string output, _) = await ListAsync("zzz", "xml");

        Assert.IsEmpty(XElement.Parse(output).Elements());
    }

    [TestMethod]
    [DataRow("99")]
    [DataRow("0")]
    [DataRow("json,xml")]
    [DataRow("")]
    public async Task Format_IsNoneOfThem_ReturnsTwo(string format)
    {
        (int code, _, string errors) = await ListAsync("x", format);

        Assert.AreEqual(2, code);
        Assert.Contains($"'{format}' is no form of the listing", errors);
    }

    [TestMethod]
    [DataRow("--format", "json")]
    [DataRow("--list", "--trace")]
    public async Task Options_OneWouldDoNothing_ReturnsTwo(params string[] arguments)
    {
        (int code, string errors) = await RunAsync(Stream.Null, TextWriter.Null, arguments);

        Assert.AreEqual(2, code);
        Assert.Contains("eave", errors);
    }

    private static async Task<(int Code, string Output, string Errors)> ListAsync(string name, string format)
    {
        await using var output = new StringWriter();
        (int code, string errors) = await RunAsync(Stream.Null, output, "--list", name, "--format", format);
        return (code, output.ToString(), errors);
    }

    private static async Task<JsonElement[]> ResultsAsync(byte[] input)
    {
        await using var output = new StringWriter();
        await RunAsync(new MemoryStream(input), output, "-");
        return
        [
            .. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement.Clone()),
        ];
    }

    private static async Task<(int Code, string Errors)> RunAsync(Stream input, TextWriter output, params string[] arguments)
    {
        await using var errors = new StringWriter();
        int code = await PluginHostProgram.RunAsync([.. arguments, "--plugins", "none"], input, output, errors);
        return (code, errors.ToString());
    }

    private sealed class Endless(byte[] piece, int times = int.MaxValue) : MadeInput
    {
        private int _given;

        protected override byte[]? Next() => _given++ < times ? piece : null;
    }

    /// <summary>An output that fails after some lines.</summary>
    private sealed class Failing(IOException failure, int after) : StringWriter
    {
        private int _lines;

        public override void Write(char value) => throw failure;

        public override void Write(char[] buffer, int index, int count) => throw failure;

        public override void Write(string? value) => throw failure;

        public override void WriteLine(string? value) => Count();

        public override Task WriteLineAsync(string? value)
        {
            Count();
            return Task.CompletedTask;
        }

        private void Count()
        {
            if (_lines++ >= after)
                throw failure;
        }
    }
}
