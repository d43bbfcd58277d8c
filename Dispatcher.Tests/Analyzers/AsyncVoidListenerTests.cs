using Dispatching.Analyzers;
using Dispatching.Analyzers.CodeFixes;

namespace Tests.Analyzers;

[TestClass]
public sealed class AsyncVoidListenerTests
{
    private const string Saved = "public sealed class Saved;";

    [TestMethod]
    public async Task AddListener_AsyncVoidMethod_IsReported()
    {
        AnalyzedSource source = AnalyzedSource.Of($$"""
            public static class Program
            {
                public static void Start(IListenerRegistry events) => events.AddListener<Saved>(Mail);
                private static async void Mail(Saved saved) => await Task.Yield();
            }
            {{Saved}}
            """);

        Assert.AreSequenceEqual(["DISP001 Mail"], await source.Found<AsyncVoidListenerAnalyzer>());
        Assert.AreSequenceEqual(
            ["The listener 'Program.Mail' is 'async void': nobody awaits it, and what it throws ends the process. Let it return a Task."],
            await source.Messages<AsyncVoidListenerAnalyzer>());
    }

    [TestMethod]
    public async Task Subscriber_AsyncVoidMethod_IsReported()
    {
        AnalyzedSource source = AnalyzedSource.Of($$"""
            public sealed class Mailing : IEventSubscriber<Mailing>
            {
                public static void Subscribe(ISubscriptions<Mailing> events) => events.On<Saved>(m => m.Mail);
                private async void Mail(Saved saved) => await Task.Yield();
            }
            {{Saved}}
            """);

        Assert.AreSequenceEqual(["DISP001 m => m.Mail"], await source.Found<AsyncVoidListenerAnalyzer>());
    }

    [TestMethod]
    public async Task Attribute_AsyncVoidMethod_IsReportedOnce()
    {
        AnalyzedSource source = AnalyzedSource.Of($$"""
            public sealed class Mailing
            {
                [AsEventListener]
                [AsEventListener("saved")]
                public async void Mail(Saved saved) => await Task.Yield();
            }
            {{Saved}}
            """);

        Assert.AreSequenceEqual(["DISP001 Mail"], await source.Found<AsyncVoidListenerAnalyzer>());
    }

    [TestMethod]
    [DataRow("[AsEventListener(typeof(Saved))]", "OnSaved")]
    [DataRow("[AsEventListener(typeof(Saved), Method = \"Mail\")]", "Mail")]
    [DataRow("[AsEventListener]", "Invoke")]
    public async Task AttributeOnClass_AsyncVoidMethod_IsReported(string attribute, string method)
    {
        AnalyzedSource source = AnalyzedSource.Of($$"""
            {{attribute}}
            public sealed class Mailing
            {
                public async void {{method}}(Saved saved) => await Task.Yield();
            }
            {{Saved}}
            """);

        Assert.AreSequenceEqual([$"DISP001 {method}"], await source.Found<AsyncVoidListenerAnalyzer>());
    }

    [TestMethod]
    public async Task Adapter_AsyncVoidLambda_IsReported()
    {
        AnalyzedSource source = AnalyzedSource.Of("""
            public static class Program
            {
                public static void Start(Compat.Yii.Component component) =>
                    component.On("saved", new Action<Compat.Yii.Event>(async e => await Task.Yield()));
            }
            """);

        Assert.AreSequenceEqual(
            ["DISP001 new Action<Compat.Yii.Event>(async e => await Task.Yield())"], await source.Found<AsyncVoidListenerAnalyzer>());
    }

    [TestMethod]
    public async Task Listeners_ThatAreAwaitedOrSynchronous_AreNotReported()
    {
        AnalyzedSource source = AnalyzedSource.Of($$"""
            public static class Program
            {
                public static void Start(IListenerRegistry events)
                {
                    events.AddListener<Saved>(async saved => await Task.Yield());
                    events.AddListener<Saved>(Mail);
                    events.AddListener<Saved>(saved => { });
                    AppDomain.CurrentDomain.ProcessExit += Leave;
                }

                private static async Task Mail(Saved saved) => await Task.Yield();
                private static async void Leave(object? sender, EventArgs e) => await Task.Yield();
            }
            {{Saved}}
            """);

        Assert.IsEmpty(await source.Found<AsyncVoidListenerAnalyzer>());
    }

    [TestMethod]
    public async Task Fix_MethodOfASubscriber_ReturnsATask()
    {
        AnalyzedSource source = AnalyzedSource.Of($$"""
            public sealed class Mailing : IEventSubscriber<Mailing>
            {
                public static void Subscribe(ISubscriptions<Mailing> events) => events.On<Saved>(m => m.Mail);
                private async void Mail(Saved saved) => await Task.Yield();
            }
            {{Saved}}
            """);

        string changed = await source.Fixed<AsyncVoidListenerAnalyzer, ReturnTaskFix>() ?? "";

        Assert.Contains("private async Task Mail(Saved saved) => await Task.Yield();", changed);
        Assert.IsEmpty(await AnalyzedSource.Of(changed).Found<AsyncVoidListenerAnalyzer>());
    }

    [TestMethod]
    public async Task Fix_MethodWithAnAttribute_ReturnsATask()
    {
        AnalyzedSource source = AnalyzedSource.Of($$"""
            public sealed class Mailing
            {
                [AsEventListener]
                public async void Mail(Saved saved) => await Task.Yield();
            }
            {{Saved}}
            """);

        Assert.Contains("public async Task Mail(Saved saved)", await source.Fixed<AsyncVoidListenerAnalyzer, ReturnTaskFix>() ?? "");
    }
}
