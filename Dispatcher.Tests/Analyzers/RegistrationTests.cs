using Dispatching.Analyzers;
using Dispatching.Analyzers.CodeFixes;
using Microsoft.CodeAnalysis;

namespace Tests.Analyzers;

[TestClass]
public sealed class RegistrationTests
{
    [TestMethod]
    [DataRow("events.AddListener<Saved>(e => Console.WriteLine(e))")]
    [DataRow("events.AddListener<Saved>(\"saved\", (e, context) => { }, 7)")]
    [DataRow("events.AddListener<Saved>(delegate(Saved e) { })")]
    [DataRow("events.AddLazy(() => new Mailing(), on => on.On<Saved>(m => m.Mail))")]
    public async Task AddListener_OfALambdaWhoseRegistrationIsDropped_IsReported(string call)
    {
        AnalyzedSource source = Program($"{call};");

        Assert.AreSequenceEqual([$"DISP003 {call}"], await source.Found<RegistrationAnalyzer>());
    }

    [TestMethod]
    [DataRow("using ListenerRegistration registration = events.AddListener<Saved>(e => { });")]
    [DataRow("_ = events.AddListener<Saved>(e => { });")]
    [DataRow("events.AddListener<Saved>(Listen);")]
    [DataRow("Action<Saved> listener = e => { }; events.AddListener(listener); events.RemoveListener<Saved>(listener);")]
    [DataRow("var scoped = new ScopedEventDispatcher(events); scoped.AddListener<Saved>(e => { });")]
    public async Task AddListener_OfWhatCanBeRemoved_IsNotReported(string statements)
    {
        AnalyzedSource source = Program(statements);

        Assert.IsEmpty(await source.Found<RegistrationAnalyzer>());
    }

    [TestMethod]
    [DataRow("events.RemoveListener<Saved>((Saved e) => { })")]
    [DataRow("events.RemoveListener(\"saved\", new Action<Saved>(e => { }))")]
    public async Task RemoveListener_OfALambda_IsReported(string call)
    {
        AnalyzedSource source = Program($"{call};");

        Assert.AreSequenceEqual([$"DISP005 {call}"], await source.Found<RegistrationAnalyzer>());
    }

    [TestMethod]
    public void LostRegistration_IsASuggestion_BecauseAListenerMayStayForEver()
    {
        DiagnosticDescriptor rule = new RegistrationAnalyzer().SupportedDiagnostics.Single(rule => rule.Id == "DISP003");

        Assert.AreEqual(DiagnosticSeverity.Info, rule.DefaultSeverity);
    }

    [TestMethod]
    public async Task Fix_OfADroppedRegistration_SaysThatItIsMeant()
    {
        AnalyzedSource source = Program("events.AddListener<Saved>(e => { });");

        string changed = await source.Fixed<RegistrationAnalyzer, DiscardRegistrationFix>() ?? "";

        Assert.Contains("_ = events.AddListener<Saved>(e => { });", changed);
    }

    private static AnalyzedSource Program(string statements) => AnalyzedSource.OfProgram($$"""
        var events = new EventDispatcher();
        {{statements}}
        static void Listen(Saved e) { }

        public sealed class Saved;
        public sealed class Mailing { public void Mail(Saved saved) { } }
        """);
}
