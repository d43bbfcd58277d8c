using Compat.Civi;
using Compat.Php;

namespace Tests.CiviAdapter;

/// <summary>CiviCRM's GenericHookEventTest, and the rules of fields and return values.</summary>
[TestClass]
public sealed class GenericHookEventTests
{
    private readonly GenericHookEvent _event = GenericHookEvent.Create(("content", "body"), ("empty", null), ("count", 3));

    [TestMethod]
    public void Create_NamedValues_AreFieldsInOrder()
    {
        CollectionAssert.AreEqual(new[] { "content", "empty", "count" }, _event.FieldNames.ToArray());
        CollectionAssert.AreEqual(new object?[] { "body", null, 3 }, _event.GetHookValues().ToArray());
    }

    [TestMethod]
    public void Create_AnyCollection_IsTaken()
    {
        Assert.IsEmpty(GenericHookEvent.Create([]).FieldNames);
        Assert.AreEqual(1, GenericHookEvent.Create([new("a", 1)])["a"]);
        Assert.AreEqual(2, GenericHookEvent.Create(new Dictionary<string, object?> { ["b"] = 2 })["b"]);
    }

    [TestMethod]
    public void CreateOrdered_SurplusValues_AreLeftOut()
    {
        GenericHookEvent e = GenericHookEvent.CreateOrdered(["a", "b", "c", "d"], [1, 2, 3, 4, 5]);

        Assert.AreEqual(4, e.GetHookValues().Count);
    }

    [TestMethod]
    public void CreateOrdered_MissingValues_AreFieldsThatAreNotSet()
    {
        GenericHookEvent e = GenericHookEvent.CreateOrdered(["a", "b"], ["x"]);

        Assert.IsTrue(e.HasField("b"));
        Assert.IsFalse(e.IsSet("b"));
        Assert.AreEqual(1, e.GetHookValues().Count);
    }

    [TestMethod]
    public void CreateOrdered_DuplicateNames_TheLastIsFound() =>
        Assert.AreEqual(2, GenericHookEvent.CreateOrdered(["a", "a"], [1, 2])["a"]);

    [TestMethod]
    public void Create_ReservedNames_AreRefusedByName()
    {
        ArgumentException refused = Assert.ThrowsExactly<ArgumentException>(
            () => GenericHookEvent.Create(("hookValues", 1), ("fine", 2), ("name", 3)));

        Assert.Contains("'hookValues', 'name'", refused.Message);
        Assert.DoesNotContain("'fine'", refused.Message);
    }

    [TestMethod]
    public void Create_FieldCalledReturnValues_IsAField() =>
        Assert.AreEqual(7, GenericHookEvent.Create(("returnValues", 7))["returnValues"]);

    [TestMethod]
    public void Indexer_UnknownField_ReadsNullAndIgnoresWrites()
    {
        _event["unknown"] = 1;

        Assert.IsNull(_event["unknown"]);
        Assert.IsFalse(_event.HasField("unknown"));
        Assert.AreEqual(3, _event.GetHookValues().Count);
    }

    [TestMethod]
    public void HasField_OtherCase_IsAnotherName() => Assert.IsFalse(_event.HasField("Content"));

    [TestMethod]
    public void IsSet_Null_IsFalse()
    {
        Assert.IsTrue(_event.HasField("empty"));
        Assert.IsFalse(_event.IsSet("empty"));
    }

    [TestMethod]
    public void Unset_BoundField_NullsTheCallersVariableAndKeepsItsPlace()
    {
        var variable = new Reference<string?>("x");
        GenericHookEvent e = GenericHookEvent.Create(("a", variable), ("b", 1));

        e.Unset("a");

        Assert.IsNull(variable.Value);
        CollectionAssert.AreEqual(new object?[] { null, 1 }, e.GetHookValues().ToArray());
    }

    [TestMethod]
    public void Set_BoundField_ReachesTheCallersVariable()
    {
        var variable = new Reference<string>("body");

        GenericHookEvent.Create(("content", variable))["content"] = "hello";

        Assert.AreEqual("hello", variable.Value);
    }

    [TestMethod]
    public void Set_BoundFieldOfOtherType_SaysBothTypes()
    {
        GenericHookEvent e = GenericHookEvent.Create(("count", new Reference<int>(1)));

        Assert.Contains("System.Int32", Assert.ThrowsExactly<ArgumentException>(() => e["count"] = "many").Message);
    }

    [TestMethod]
    public void Dynamic_Field_ReadsAndWrites()
    {
        dynamic e = _event;

        e.content = "hello " + e.content;
        e.count++;

        Assert.AreEqual("hello body", _event["content"]);
        Assert.AreEqual(4, _event["count"]);
    }

    [TestMethod]
    public void Dynamic_MemberOfTheClass_StaysTheMember()
    {
        dynamic e = _event;
        e.StopPropagation();

        Assert.IsTrue(e.IsPropagationStopped);
    }

    [TestMethod]
    public void Get_Typed_ConvertsNumbersAndTexts()
    {
        Assert.AreEqual("3", _event.Get<string>("count"));
        Assert.AreEqual(3L, _event.Get<long>("count"));
        Assert.IsNull(_event.Get<int?>("empty"));
    }

    [TestMethod]
    public void Get_NullAsANumber_IsRefused() =>
        Assert.Contains("Ask for 'System.Int32?'", Assert.ThrowsExactly<ArgumentException>(() => _event.Get<int>("empty")).Message);

    [TestMethod]
    public void Get_UnknownField_NamesThoseThatThereAre() =>
        Assert.Contains("'content', 'empty', 'count'", Assert.ThrowsExactly<ArgumentException>(() => _event.Get<string>("x")).Message);

    [TestMethod]
    public void Arguments_WrittenByValue_AreLost()
    {
        HookArguments arguments = _event.GetHookValues();

        arguments[0] = "x";

        Assert.AreEqual("body", _event["content"]);
    }

    [TestMethod]
    public void Arguments_BeyondTheEnd_AreRefused()
    {
        HookArguments arguments = _event.GetHookValues();

        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => arguments[3]);
    }

    [TestMethod]
    public void GetReturnValues_NothingAdded_IsTrue() => Assert.AreEqual(true, _event.GetReturnValues());

    [TestMethod]
    [DataRow(null)]
    [DataRow(true)]
    [DataRow("text")]
    [DataRow(5)]
    public void AddReturnValues_NoArray_IsPassedOver(object? value) =>
        Assert.AreEqual(true, _event.AddReturnValues(value).GetReturnValues());

    [TestMethod]
    public void AddReturnValues_Empty_IsPassedOver() =>
        Assert.AreEqual(true, _event.AddReturnValues(Array.Empty<string>()).GetReturnValues());

    [TestMethod]
    public void AddReturnValues_ListsAndMaps_MergeAsInPhp()
    {
        _event.AddReturnValues(new[] { "one" })
            .AddReturnValues(new Dictionary<string, object?> { ["k"] = "early", ["5"] = "five" })
            .AddReturnValues(new List<string> { "two" })
            .AddReturnValues(new PhpArray { { "k", "late" } });

        var values = (PhpArray)_event.GetReturnValues();

        CollectionAssert.AreEqual(new[] { "0", "k", "1", "2" }, values.Keys.Select(key => key.ToString()).ToArray());
        CollectionAssert.AreEqual(new object[] { "one", "late", "five", "two" }, values.Values.ToArray());
    }

    [TestMethod]
    public void PreEvent_Properties_AreNoFields()
    {
        var e = new PreEvent("create", "Contact", 7, "values");

        Assert.IsFalse(e.HasField("action"));
        Assert.AreEqual("create", e["action"]);
        Assert.IsNull(e["op"]);
        Assert.IsTrue(e.GetHookValues().IsByReference(3));
        Assert.IsFalse(e.GetHookValues().IsByReference(0));
    }

    [TestMethod]
    public void PostEvent_Values_AreFive() => Assert.AreEqual(5, new PostEvent("edit", "Contact", 7, null).GetHookValues().Count);

    [TestMethod]
    public void UnhandledExceptionEvent_Modules_GetTheExceptionAlone()
    {
        var e = new UnhandledExceptionEvent(new InvalidDataException(), "request");

        Assert.AreEqual(1, e.GetHookValues().Count);
        Assert.AreEqual("request", e.Request);
    }
}
