using Dispatching;

namespace Tests.Views;

/// <summary>Symfony's GenericEventTest.</summary>
[TestClass]
public sealed class GenericEventTests
{
    private readonly object _subject = new();

    [TestMethod]
    public void New_WithSubjectAndArguments_HasThem()
    {
        GenericEvent e = Make();

        Assert.AreSame(_subject, e.Subject);
        CollectionAssert.AreEqual(new[] { KeyValuePair.Create<string, object?>("name", "Event") }, e.Arguments.ToArray());
    }

    [TestMethod]
    public void SetArguments_Some_ReplacesAllAndReturnsTheEvent()
    {
        GenericEvent e = Make();

        GenericEvent same = e.SetArguments([KeyValuePair.Create<string, object?>("foo", "bar")]);

        Assert.AreSame(e, same);
        Assert.AreEqual("foo", e.Arguments.Single().Key);
    }

    [TestMethod]
    public void SetArgument_New_IsAddedAndReturnsTheEvent()
    {
        GenericEvent e = Make();

        Assert.AreSame(e, e.SetArgument("foo2", "bar2"));
        CollectionAssert.AreEqual(new[] { "name", "foo2" }, e.Arguments.Keys.ToArray());
    }

    [TestMethod]
    public void GetArgument_Missing_NamesItAndThoseThereAre()
    {
        KeyNotFoundException error = Assert.ThrowsExactly<KeyNotFoundException>(() => Make().GetArgument("nameNotExist"));

        Assert.Contains("'nameNotExist'", error.Message);
    }

    [TestMethod]
    public void Indexer_SetAndGot_IsTheArgument()
    {
        GenericEvent e = Make();

        e["foo2"] = "bar2";

        Assert.AreEqual("bar2", e["foo2"]);
        Assert.AreEqual("Event", e["name"]);
        Assert.ThrowsExactly<KeyNotFoundException>(() => e["nameNotExist"]);
    }

    [TestMethod]
    public void RemoveArgument_Missing_ChangesNothing()
    {
        GenericEvent e = Make();

        Assert.IsFalse(e.RemoveArgument("other"));
        Assert.IsTrue(e.RemoveArgument("name"));
        Assert.IsEmpty(e.Arguments);
    }

    [TestMethod]
    public void HasArgument_NullValue_IsThere()
    {
        GenericEvent e = Make().SetArgument("empty", null);

        Assert.IsTrue(e.HasArgument("empty"));
        Assert.IsFalse(e.HasArgument("nameNotExist"));
    }

    [TestMethod]
    public void Enumeration_ArgumentIsAddedMeanwhile_IsNotSeen()
    {
        GenericEvent e = Make();
        var seen = new List<string>();

        foreach ((string name, _) in e)
        {
            seen.Add(name);
            e["later"] = 1;
        }

        CollectionAssert.AreEqual(new[] { "name" }, seen);
    }

    [TestMethod]
    public void Argument_NameIsNull_IsRefusedByItsName()
    {
        GenericEvent e = Make();

        Assert.AreEqual("name", Assert.ThrowsExactly<ArgumentNullException>(() => e.SetArgument(null!, 1)).ParamName);
        Assert.AreEqual("name", Assert.ThrowsExactly<ArgumentNullException>(() => e.GetArgument(null!)).ParamName);
        Assert.AreEqual("name", Assert.ThrowsExactly<ArgumentNullException>(() => e.HasArgument(null!)).ParamName);
    }

    private GenericEvent Make() => new(_subject, [KeyValuePair.Create<string, object?>("name", "Event")]);
}
