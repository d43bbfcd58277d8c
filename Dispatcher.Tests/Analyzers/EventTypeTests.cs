using Dispatching.Analyzers;

namespace Tests.Analyzers;

[TestClass]
public sealed class EventTypeTests
{
    [TestMethod]
    [DataRow("string", "a text is an event's name, not an event")]
    [DataRow("object", "an event's name is that of its own class")]
    [DataRow("Action", "a delegate is a listener, not an event")]
    [DataRow("int[]", "an array has no class that says what happened")]
    [DataRow("Type", "a 'Type' names events")]
    [DataRow("Task<int>", "a task is what a listener returns")]
    [DataRow("Enum", "a struct is copied, and an event is one object")]
    public async Task AddListener_ByATypeThatCannotBeAnEvent_IsReported(string type, string reason)
    {
        AnalyzedSource source = AnalyzedSource.OfProgram($"new EventDispatcher().AddListener<{type}>(e => {{ }});");

        Assert.AreSequenceEqual(
            [
                $"Nothing is dispatched as '{type}', because {reason}, so the listener is never called. "
                + "Listen to a class of the program's own.",
            ],
            await source.Messages<EventTypeAnalyzer>());
    }

    [TestMethod]
    public async Task Subscriber_ByATypeThatCannotBeAnEvent_IsReported()
    {
        AnalyzedSource source = AnalyzedSource.Of("""
            public sealed class Mailing : IEventSubscriber<Mailing>
            {
                public static void Subscribe(ISubscriptions<Mailing> events) => events.On<string>(m => m.Mail);
                private void Mail(string text) { }
            }
            """);

        Assert.AreSequenceEqual(["DISP004 events.On<string>(m => m.Mail)"], await source.Found<EventTypeAnalyzer>());
    }

    [TestMethod]
    [DataRow("[AsEventListener]", "int number")]
    [DataRow("[AsEventListener(\"saved\")]", "DateTimeOffset at")]
    [DataRow("[AsEventListener(typeof(Constants))]", "object e")]
    [DataRow("[AsEventListener]", "string text")]
    public async Task Attribute_OnAMethodThatTakesNoEvent_IsReported(string attribute, string parameter)
    {
        AnalyzedSource source = AnalyzedSource.Of($$"""
            public sealed class Mailing
            {
                {{attribute}}
                public void Mail({{parameter}}) { }
            }
            public static class Constants;
            """);

        Assert.AreSequenceEqual(["DISP004 Mail"], await source.Found<EventTypeAnalyzer>());
    }

    [TestMethod]
    [DataRow("AddListener<Saved>(e => { })")]
    [DataRow("AddListener<Exception>(e => { })")]
    [DataRow("AddListener<IDisposable>(e => { })")]
    [DataRow("AddListener<List<int>>(e => { })")]
    [DataRow("AddListener<object>(\"saved\", e => { })")]
    public async Task AddListener_ByATypeThatCanBeAnEvent_IsNotReported(string call)
    {
        AnalyzedSource source = AnalyzedSource.OfProgram($"new EventDispatcher().{call}; public sealed class Saved;");

        Assert.IsEmpty(await source.Found<EventTypeAnalyzer>());
    }
}
