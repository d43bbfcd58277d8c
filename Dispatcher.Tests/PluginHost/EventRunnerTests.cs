using System.Globalization;
using System.Text;
using System.Text.Json;
using Dispatching;
using Dispatching.Contracts;
using PluginHost;
using PluginHost.Systems;

namespace Tests.PluginHostProgramTests;

[TestClass]
public sealed class EventRunnerTests
{
    [TestMethod]
    public async Task Runner_ListenerIsAsynchronous_IsAwaited()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<GenericEvent>("late", async e =>
        {
            await Task.Yield();
            e["answer"] = 42;
        });

        (bool allWell, JsonElement[] results) = await RunAsync(dispatcher, """{"event":"late"}""");

        Assert.IsTrue(allWell);
        Assert.AreEqual(42, results[0].GetProperty("arguments").GetProperty("answer").GetInt32());
    }

    [TestMethod]
    public async Task Runner_ListenerThrows_ShowsWhatItLeftAndGoesOn()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<GenericEvent>("bad", e =>
        {
            e["half"] = true;
            throw new FormatException("too bad");
        });

        (bool allWell, JsonElement[] results) = await RunAsync(dispatcher, """{"event":"bad"}""", """{"event":"good"}""");

        Assert.IsFalse(allWell);
        Assert.IsTrue(results[0].GetProperty("arguments").GetProperty("half").GetBoolean());
        Assert.AreEqual("FormatException: too bad", results[0].GetProperty("error").GetString());
        Assert.AreEqual(1, results[0].GetProperty("called").GetArrayLength());
        Assert.IsFalse(results[1].TryGetProperty("error", out _));
    }

    [TestMethod]
    public async Task Runner_ListenerDispatchesAnother_ShowsBothInTheOrderOfTheirCalls()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<GenericEvent>("outer", (e, context) => context.Dispatcher.DispatchEvent(e, "inner"), priority: 1);
        dispatcher.AddListener<GenericEvent>("outer", _ => { });
        dispatcher.AddListener<GenericEvent>("inner", _ => { });

        (_, JsonElement[] results) = await RunAsync(dispatcher, """{"event":"outer"}""");

        CollectionAssert.AreEqual(
            new[] { "outer", "inner", "outer" },
            results[0].GetProperty("called").EnumerateArray().Select(called => called.GetProperty("event").GetString()).ToArray());
    }

    [TestMethod]
    public async Task Runner_ExceptionsInsideOthers_AllReasonsAreShown()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<GenericEvent>("bad", _ => throw new InvalidOperationException(
            "outer", new AggregateException("all", new FormatException("one"), new TimeoutException("two", new IOException("deep")))));

        (_, JsonElement[] results) = await RunAsync(dispatcher, """{"event":"bad"}""");

        string error = results[0].GetProperty("error").GetString()!;
        foreach (string reason in (string[])["outer", "FormatException: one", "TimeoutException: two", "IOException: deep"])
            Assert.Contains(reason, error);
    }

    [TestMethod]
    public async Task Runner_ExceptionCannotBeRead_IsNamedAndTheRunGoesOn()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<GenericEvent>("bad", _ => throw new Unreadable());

        (_, JsonElement[] results) = await RunAsync(dispatcher, """{"event":"bad"}""", """{"event":"good"}""");

        Assert.Contains("Unreadable: (reading it threw a 'System.NotSupportedException')", results[0].GetProperty("error").GetString()!);
        Assert.IsFalse(results[1].TryGetProperty("error", out _));
    }

    [TestMethod]
    [DataRow(true, DisplayName = "holds itself")]
    [DataRow(false, DisplayName = "throws when it is read")]
    public async Task Runner_ListenerLeavesWhatCannotBeWritten_IsAnErrorAndTheRunGoesOn(bool isCircle)
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<GenericEvent>("bad", e =>
        {
            var circle = new List<object?>();
            circle.Add(circle);
            e["left"] = isCircle ? circle : new Unreadable();
        });

        (bool allWell, JsonElement[] results) = await RunAsync(dispatcher, """{"event":"bad"}""", """{"event":"good"}""");

        Assert.IsFalse(allWell);
        Assert.Contains("cannot be written", results[0].GetProperty("error").GetString()!);
        Assert.IsFalse(results[1].TryGetProperty("error", out _));
    }

    [TestMethod]
    [DoNotParallelize]
    public async Task Runner_ManyLines_TakesConstantMemory()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<GenericEvent>("line", e => e["seen"] = true);
        var runner = new EventRunner([new DispatcherSystem(dispatcher, dispatcher)]);
        using var lines = new Lines(60_000);

        await runner.RunAsync(lines, TextWriter.Null, asTree: false, CancellationToken.None);

        Assert.IsLessThan(1_000_000, lines.HeldAtEnd - lines.HeldEarly, "bytes that grew with the lines");
    }

    private static async Task<(bool AllWell, JsonElement[] Results)> RunAsync(EventDispatcher dispatcher, params string[] lines)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        using var output = new StringWriter();
        bool allWell = await new EventRunner([new DispatcherSystem(dispatcher, dispatcher)])
            .RunAsync(input, output, asTree: false, CancellationToken.None);
        return (allWell, [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.Clone())]);
    }

    private sealed class Unreadable : Exception
    {
        public override string Message => throw new NotSupportedException();

        public override string ToString() => throw new NotSupportedException();
    }

    /// <summary>Lines that are made as they are read; it looks at the memory after the first tenth and at the end.</summary>
    private sealed class Lines(int count) : MadeInput
    {
        private int _read;

        public long HeldEarly { get; private set; }

        public long HeldAtEnd { get; private set; }

        protected override byte[]? Next()
        {
            if (_read == count / 10)
                HeldEarly = GC.GetTotalMemory(forceFullCollection: true);
            if (_read == count)
                HeldAtEnd = GC.GetTotalMemory(forceFullCollection: true);
            return _read++ < count
                ? Encoding.UTF8.GetBytes(string.Create(
                    CultureInfo.InvariantCulture, $"{{\"event\":\"line\",\"arguments\":{{\"number\":{_read}}}}}\n"))
                : null;
        }
    }
}
