using Dispatching.Contracts;
using Dispatching.Engine;

namespace Tests.Engine;

[TestClass]
public sealed class ListenerChainTests
{
    private readonly ListenerChain<string> _chain = new();

    private string Order => Text(_chain.Snapshot);

    [TestMethod]
    public void AppendPrependInsert_PutEachWhereItSays()
    {
        _chain.Append("c");
        _chain.Prepend("a");
        _chain.Insert(1, "b");
        _chain.Insert(99, "d");

        Assert.AreEqual("a b c d", Order);
        Assert.AreEqual(4, _chain.Count);
    }

    [TestMethod]
    public void Add_ByPriority_KeepsTheOrderOfAdditionWithinEach()
    {
        foreach ((string name, int priority) in ((string, int)[])[("c", 0), ("a", 5), ("d", 0), ("b", 5), ("e", -1)])
            _chain.Add(name, priority);

        Assert.AreEqual("a b c d e", Order);
    }

    [TestMethod]
    public void OnChanged_AnyChange_IsToldOnce()
    {
        var chain = new ToldChain();

        ListenerRegistration registration = chain.Add("a", 1);
        chain.Insert(0, "b");
        registration.Dispose();
        registration.Dispose();
        chain.RemoveAll(listener => listener == "b");
        chain.RemoveFirst(listener => listener == "b");
        chain.Clear();

        Assert.AreEqual(4, chain.Changes);
    }

    private sealed class ToldChain : ListenerChain<string>
    {
        public int Changes { get; private set; }

        protected override void OnChanged() => Changes++;
    }

    [TestMethod]
    public void Insert_NegativeIndexOrNoListener_IsRefused()
    {
        Assert.AreEqual("index", Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => _chain.Insert(-1, "a")).ParamName);
        Assert.AreEqual("listener", Assert.ThrowsExactly<ArgumentNullException>(() => _chain.Append(null!)).ParamName);
        Assert.AreEqual("listener", Assert.ThrowsExactly<ArgumentNullException>(() => _chain.Add(null!)).ParamName);
        Assert.AreEqual("match", Assert.ThrowsExactly<ArgumentNullException>(() => _chain.RemoveAll(null!)).ParamName);
        Assert.AreEqual("match", Assert.ThrowsExactly<ArgumentNullException>(() => _chain.RemoveFirst(null!)).ParamName);
        Assert.AreEqual("gate", Assert.ThrowsExactly<ArgumentNullException>(() => new ListenerChain<string>(null!)).ParamName);
        Assert.AreEqual(0, _chain.Count);
    }

    [TestMethod]
    public void Snapshot_WhateverComesAfter_StaysAsItWas()
    {
        ListenerRegistration first = _chain.Append("a");
        _chain.Append("b");
        ListenerSnapshot<string> two = _chain.Snapshot;
        _chain.Append("c");
        ListenerSnapshot<string> three = _chain.Snapshot;
        first.Dispose();
        _chain.Prepend("z");
        ListenerSnapshot<string> changed = _chain.Snapshot;
        _chain.Clear();

        Assert.AreEqual("a b", Text(two));
        Assert.AreEqual("a b c", Text(three));
        Assert.AreEqual("z b c", Text(changed));
        Assert.AreEqual(0, _chain.Snapshot.Count);
    }

    [TestMethod]
    public void Snapshot_WithoutAChange_IsTheSame()
    {
        _chain.Append("a");

        ListenerSnapshot<string> first = _chain.Snapshot;

        Assert.AreSame(first, _chain.Snapshot);
    }

    [TestMethod]
    public void Prepend_WhileASnapshotShowsTheChain_FindsRoomAtAnyLength()
    {
        var expected = new List<string>();
        for (int i = 0; i < 50; i++)
        {
            _chain.Prepend($"{i}");
            expected.Insert(0, $"{i}");
            Assert.AreEqual(string.Join(' ', expected), Order);
        }
    }

    [TestMethod]
    public void RemoveFirst_OfSeveralByPriority_TakesTheOneCalledFirst()
    {
        _chain.Add("x", 1);
        _chain.Add("y", 2);
        _chain.Add("x", 3);

        Assert.IsTrue(_chain.RemoveFirst(found => found is "x"));

        Assert.AreEqual("y x", Order);
        Assert.IsFalse(_chain.RemoveFirst(found => found is "z"));
    }

    [TestMethod]
    public void RemoveAll_SomeOrNone_SaysHowMany()
    {
        foreach (string name in (ReadOnlySpan<string>)["x", "y", "x"])
            _chain.Append(name);

        Assert.AreEqual(0, _chain.RemoveAll(found => found is "z"));
        Assert.AreEqual(2, _chain.RemoveAll(found => found is "x"));

        Assert.AreEqual("y", Order);
    }

    [TestMethod]
    public void RemoveAll_MatchThrows_LeavesTheChainAsItWas()
    {
        _chain.Append("a");
        _chain.Append("b");

        Assert.ThrowsExactly<FormatException>(() => _chain.RemoveAll(found => found is "a" ? true : throw new FormatException()));

        Assert.AreEqual("a b", Order);
    }

    [TestMethod]
    public void Dispose_Twice_TakesOnlyItsOwn()
    {
        ListenerRegistration first = _chain.Append("x");
        _chain.Append("x");

        first.Dispose();
        first.Dispose();

        Assert.AreEqual("x", Order);
    }

    [TestMethod]
    public void Clear_SaysWhetherThereWasAny()
    {
        Assert.IsFalse(_chain.Clear());
        _chain.Append("a");

        Assert.IsTrue(_chain.Clear());
        Assert.AreEqual(0, _chain.Count);
    }

    [TestMethod]
    public void Entries_ShowListenerOriginAndPriority()
    {
        object origin = new();
        _chain.Add("a", 7, origin);

        ChainEntry<string> entry = _chain.Snapshot.Entries[0];

        Assert.AreEqual("a", entry.Listener);
        Assert.AreSame(origin, entry.Origin);
        Assert.AreEqual(7, entry.Priority);
    }

    private static string Text(ListenerSnapshot<string> snapshot)
    {
        var names = new List<string>();
        foreach (ref readonly ChainEntry<string> entry in snapshot.Entries)
            names.Add(entry.Listener);
        return string.Join(' ', names);
    }
}
