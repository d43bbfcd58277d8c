using Dispatching.Analyzers;
using Dispatching.Analyzers.CodeFixes;

namespace Tests.Analyzers;

[TestClass]
public sealed class SynchronousDispatchTests
{
    [TestMethod]
    [DataRow("events.AddListener<Saved>(async e => await Task.Yield());")]
    [DataRow("events.AddListener<Saved>(e => Task.CompletedTask, priority: 3);")]
    [DataRow("events.AddListener<Saved>((e, cancellation) => Task.Delay(1, cancellation));")]
    [DataRow("events.AddListener<Saved>(e => ValueTask.CompletedTask);")]
    [DataRow("events.AddListener<Saved>(\"Saved\", e => Task.CompletedTask);")]
    [DataRow("events.AddListener<IFact>(e => Task.CompletedTask);")]
    [DataRow("events.AddListener<Fact>(e => Task.CompletedTask);")]
    [DataRow("events.AddLazy(() => new Mailing(), on => on.On<Saved>(m => m.Mail));")]
    public async Task Dispatch_OfAnEventWithAnAsynchronousListener_IsReported(string registration)
    {
        AnalyzedSource source = Program($"{registration} events.Dispatch(new Saved());");

        Assert.AreSequenceEqual(["DISP002 events.Dispatch(new Saved())"], await source.Found<SynchronousDispatchAnalyzer>());
    }

    [TestMethod]
    [DataRow("events.AddListener<Saved>(e => { }); events.Dispatch(new Saved());")]
    [DataRow("events.AddListener<Saved>(e => Task.CompletedTask); await events.DispatchAsync(new Saved());")]
    [DataRow("events.AddListener<Saved>(e => Task.CompletedTask); events.Dispatch(new Other());")]
    [DataRow("events.AddListener<Saved>(e => Task.CompletedTask); events.Dispatch(new Saved(), \"saved\");")]
    [DataRow("events.AddListener<Saved>(\"saved\", e => Task.CompletedTask); events.Dispatch(new Saved());")]
    [DataRow("events.AddListener<Saved>(args[0], e => Task.CompletedTask); events.Dispatch(new Saved(), args[1]);")]
    [DataRow("events.AddListener<IFact>(e => Task.CompletedTask); events.Dispatch(new Saved(), \"saved\");")]
    [DataRow("events.AddListener<Concrete>(e => Task.CompletedTask); events.Dispatch(new Derived());")]
    public async Task Dispatch_OfAnEventThatNobodyAwaits_IsNotReported(string statements)
    {
        AnalyzedSource source = Program(statements);

        Assert.IsEmpty(await source.Found<SynchronousDispatchAnalyzer>());
    }

    [TestMethod]
    public async Task Dispatch_ByName_IsReportedWithTheName()
    {
        AnalyzedSource source = Program(
            "const string Name = \"saved\"; events.AddListener<Saved>(Name, e => Task.CompletedTask); events.Dispatch(new Saved(), Name);");

        Assert.AreSequenceEqual(
            ["'Dispatch' refuses 'saved', because its listener 'e => Task.CompletedTask' is asynchronous. Await 'DispatchAsync' instead."],
            await source.Messages<SynchronousDispatchAnalyzer>());
    }

    [TestMethod]
    public async Task Dispatch_ByANameFromTheEventsAttribute_IsReported()
    {
        AnalyzedSource source = Program(
            "events.AddListener<Other>(\"other\", e => Task.CompletedTask); events.Dispatch(new Other());");

        Assert.AreSequenceEqual(["DISP002 events.Dispatch(new Other())"], await source.Found<SynchronousDispatchAnalyzer>());
    }

    [TestMethod]
    public async Task Dispatch_WithAListenerByAttribute_NamesTheMethod()
    {
        AnalyzedSource source = AnalyzedSource.Of("""
            public sealed class Shop(IEventDispatcher events)
            {
                public void Save() => events.Dispatch(new Saved());
            }
            public sealed class Mailing
            {
                [AsEventListener]
                public Task Mail(Saved e, CancellationToken cancellation) => Task.CompletedTask;
            }
            public sealed class Saved;
            """);

        Assert.AreSequenceEqual(
            ["'Dispatch' refuses 'Saved', because its listener 'Mailing.Mail' is asynchronous. Await 'DispatchAsync' instead."],
            await source.Messages<SynchronousDispatchAnalyzer>());
    }

    [TestMethod]
    [DataRow("events.Dispatch(new Saved());", "await events.DispatchAsync(new Saved());")]
    [DataRow("Saved e = events.Dispatch(new Saved());", "Saved e = await events.DispatchAsync(new Saved());")]
    [DataRow("string? e = events.Dispatch(new Saved()).ToString();", "string? e = (await events.DispatchAsync(new Saved())).ToString();")]
    [DataRow(
        "Func<Task> f = async () => events.Dispatch(new Saved());",
        "Func<Task> f = async () => await events.DispatchAsync(new Saved());")]
    public async Task Fix_WhereTheCodeCanAwait_AwaitsDispatchAsync(string before, string after)
    {
        AnalyzedSource source = Program($"events.AddListener<Saved>(e => Task.CompletedTask);\n{before}\n");

        string changed = await source.Fixed<SynchronousDispatchAnalyzer, AwaitDispatchFix>() ?? "";

        Assert.Contains($"\n{after}\n", changed);
    }

    [TestMethod]
    public async Task Fix_WhereTheCodeCannotAwait_IsNotOffered()
    {
        AnalyzedSource source = Program(
            "events.AddListener<Saved>(e => Task.CompletedTask); Action f = () => events.Dispatch(new Saved());");

        Assert.IsNull(await source.Fixed<SynchronousDispatchAnalyzer, AwaitDispatchFix>());
    }

    private static AnalyzedSource Program(string statements) => AnalyzedSource.OfProgram($$"""
        var events = new EventDispatcher();
        {{statements}}

        public interface IFact;
        public abstract class Fact : IFact;
        public sealed class Saved : Fact;
        public class Concrete : StoppableEvent;
        public sealed class Derived : Concrete;
        [EventName("other")]
        public sealed class Other;
        public sealed class Mailing { public Task Mail(Saved saved) => Task.CompletedTask; }
        """);
}
