using Dispatching.Contracts;
using Dispatching.Diagnostics;
using Dispatching.Engine;

namespace Tests.Engine;

/// <summary>A system that goes on after failures, whichever way its listeners are called.</summary>
[TestClass]
public sealed class WalkPassingOverTests
{
    private readonly List<string> _calls = [];

    private struct Forgiving(List<string> calls, bool goesOnInTheList, params ListenerSnapshot<Action>[] ahead) : IWalk<Action>
    {
        private int _next;

        public static string System => "test";

        public static bool PassesOverFailures => true;

        public static string AwaitingAdvice => "";

        public readonly string EventName => "e";

        public readonly object? Arguments(object? value) => null;

        public readonly bool IsStopped => calls.Contains("stop");

        public static bool MustBeAwaited(in ChainEntry<Action> entry) => false;

        public readonly object? Call(in ChainEntry<Action> entry, object? value)
        {
            entry.Listener();
            return value;
        }

        public readonly Task CallAsync(in ChainEntry<Action> entry, ref object? value, CancellationToken cancellationToken)
        {
            entry.Listener();
            return Task.CompletedTask;
        }

        public readonly object? Accept(Task finished, object? value) => value;

        public readonly bool PassesOver(Exception exception) => exception is FormatException;

        public readonly bool Failed(in ChainEntry<Action> entry, Exception exception, ref object? value)
        {
            calls.Add("failed");
            return goesOnInTheList;
        }

        public ListenerSnapshot<Action>? Next() => _next < ahead.Length ? ahead[_next++] : null;

        public readonly ListenerDescription Describe(in ChainEntry<Action> entry) => ListenerNaming.Describe("e", entry.Listener);
    }

    [TestMethod]
    [DataRow("fail", true, "failed b c")]
    [DataRow("fail", false, "failed b c")]
    [DataRow("fail a", true, "failed a b c")]
    [DataRow("fail a", false, "failed b c")]
    [DataRow("a fail", false, "a failed b c")]
    [DataRow("a", false, "a b c")]
    [DataRow("", true, "b c")]
    [DataRow("stop a", true, "stop")]
    [DataRow("stop", true, "stop")]
    public void Over_ListsAndFailures_GoesOnByTheRulesOfTheSystem(string first, bool goesOnInTheList, string expected)
    {
        string plain = Walked(first, goesOnInTheList);
        using var recording = new DispatchRecording();
        string watched = Walked(first, goesOnInTheList);

        Assert.AreEqual(expected, plain);
        Assert.AreEqual(expected, watched);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void Over_FailureThatIsNotPassedOver_ReachesTheCaller(int listeners)
    {
        var all = new (Action Listener, int Priority)[listeners];
        Array.Fill(all, (() => throw new NotSupportedException(), 0));
        var walk = new Forgiving(_calls, goesOnInTheList: true);

        Assert.ThrowsExactly<NotSupportedException>(() => Walk.Over(ListenerSnapshots.Of<Action>(all), walk));
        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public void Over_ManyFailures_EachIsPassedOverOnce()
    {
        Assert.AreEqual("failed failed a failed b c", Walked("fail fail a fail", goesOnInTheList: true));
    }

    private string Walked(string first, bool goesOnInTheList)
    {
        _calls.Clear();
        ListenerSnapshot<Action> ahead = ListOf("b c");
        var walk = new Forgiving(_calls, goesOnInTheList, ahead);
        Walk.Over(ListOf(first), walk);
        return string.Join(' ', _calls);
    }

    private ListenerSnapshot<Action> ListOf(string names)
    {
        var listeners = new List<(Action Listener, int Priority)>();
        foreach (string name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            listeners.Add((() => Hear(name), 0));
        return ListenerSnapshots.Of<Action>([.. listeners]);
    }

    private void Hear(string name)
    {
        if (name == "fail")
            throw new FormatException();
        _calls.Add(name);
    }
}
