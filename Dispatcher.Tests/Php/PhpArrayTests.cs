using Compat.Php;

namespace Tests.PhpValues;

[TestClass]
public sealed class PhpArrayTests
{
    [TestMethod]
    [DataRow("7", true)]
    [DataRow("-7", true)]
    [DataRow("0", true)]
    [DataRow("07", false)]
    [DataRow("-0", false)]
    [DataRow("+7", false)]
    [DataRow("7.0", false)]
    [DataRow(" 7", false)]
    [DataRow("", false)]
    [DataRow("9223372036854775807", true)]
    [DataRow("9223372036854775808", false)]
    [DataRow("-9223372036854775807", true)]
    public void Key_Text_IsANumberWhereItReadsAsOne(string text, bool isNumber)
    {
        Assert.AreEqual(isNumber, new PhpKey(text).IsNumber);
        Assert.AreEqual(text, new PhpKey(text).ToString());
    }

    [TestMethod]
    [DataRow(1.9, 1L)]
    [DataRow(-1.9, -1L)]
    [DataRow(true, 1L)]
    [DataRow(false, 0L)]
    [DataRow(null, "")]
    [DataRow("x", "x")]
    [DataRow(5, 5L)]
    public void Key_OtherValue_IsWhatPhpMakesOfIt(object? value, object expected) => Assert.AreEqual(expected, PhpKey.From(value).Value);

    [TestMethod]
    public void Key_Array_IsRefused()
    {
        var array = new PhpArray();

        Assert.ThrowsExactly<TypeError>(() => array[(object)new PhpArray()] = 1);
        Assert.IsEmpty(array);
    }

    [TestMethod]
    public void Add_BehindANumber_TakesTheNext()
    {
        PhpArray array = [];
        array[5] = "five";
        array.Add("six");

        Assert.AreEqual("six", array["6"]);
        Assert.IsFalse(array.IsList);
    }

    [TestMethod]
    public void Add_BehindANegativeNumberInAnEmptyArray_TakesZero()
    {
        var array = new PhpArray();
        array[-5] = "a";
        array.Add("b");

        Assert.AreEqual("b", array[0]);
    }

    [TestMethod]
    public void Add_BehindANegativeNumberThatWasWrittenOut_TakesTheNext()
    {
        PhpArray array = [(-5, "a")];
        array.Add("b");

        Assert.AreEqual("b", array[-4]);
    }

    [TestMethod]
    public void Add_BehindTheGreatestNumber_Throws()
    {
        PhpArray array = [(long.MaxValue, "last")];

        Assert.ThrowsExactly<PhpError>(() => array.Add("more"));
        Assert.HasCount(1, array);
    }

    [TestMethod]
    public void Remove_TheLast_KeepsTheNextNumber()
    {
        PhpArray array = ["a", "b"];
        array.Remove(1);
        array.Add("c");

        Assert.AreEqual("c", array[2]);
        Assert.IsFalse(array.IsList);
    }

    [TestMethod]
    public void ArrayPop_TheLast_GivesItsNumberFree()
    {
        PhpArray array = ["a", "b"];
        Php.ArrayPop(array);
        array.Add("c");

        Assert.AreEqual("c", array[1]);
    }

    [TestMethod]
    public void At_NothingThere_MakesIt()
    {
        var array = new PhpArray();
        array.At("a").At("b").Add(1L);
        array.AtNext()["k"] = 2L;

        Assert.AreEqual("""{"a":{"b":[1]},"0":{"k":2}}""", array.ToJson());
    }

    [TestMethod]
    public void At_ANumberThere_Throws()
    {
        PhpArray array = [("a", 1L)];

        Assert.ThrowsExactly<PhpError>(() => array.At("a"));
    }

    [TestMethod]
    public void CollectionExpression_ValuesPairsAndOthers_AreElements()
    {
        PhpArray inner = [1, "two", 3.5, true];
        PhpArray array = [("k", "v"), "next", .. inner];

        Assert.AreEqual("""{"k":"v","0":"next","1":1,"2":"two","3":3.5,"4":true}""", array.ToJson());
    }

    [TestMethod]
    public void Initializer_KeysAndValues_AreElements()
    {
        var array = new PhpArray { ["k"] = 1L, [7] = 2L };
        array.Add(3L);

        Assert.AreEqual("""{"k":1,"7":2,"8":3}""", array.ToJson());
    }

    [TestMethod]
    public void Loop_ThatChangesTheArray_SeesWhatItWas()
    {
        PhpArray array = [1, 2, 3];
        var seen = new List<object?>();
        foreach ((PhpKey key, object? value) in array)
        {
            seen.Add(value);
            array.Remove(key);
            array.Add(10L);
        }

        CollectionAssert.AreEqual(new object[] { 1L, 2L, 3L }, seen);
        Assert.HasCount(3, array);
    }

    [TestMethod]
    public void LoopByReference_ThatAdds_SeesWhatIsAdded()
    {
        PhpArray array = [1, 2];
        foreach ((_, PhpReference item) in array.ByReference())
        {
            if (array.Count < 4)
                array.Add(9L);
            item.Value = Php.Add(item.Value, 1L);
        }

        Assert.AreEqual("[2,3,10,10]", array.ToJson());
    }

    [TestMethod]
    public void Reference_InACopy_IsShared()
    {
        var shared = new PhpReference("before");
        PhpArray array = ["x"];
        array.AddReference(shared);
        PhpArray copy = array.Copy();
        copy[1] = "after";

        Assert.AreEqual("after", shared.Value);
        Assert.AreEqual("after", array[1]);
    }

    [TestMethod]
    public void Reference_OfALoopThatIsReleased_IsAValueAgain()
    {
        PhpArray array = [1, 2];
        PhpReference? last = null;
        foreach ((_, PhpReference item) in array.ByReference())
            last = item;
        last!.Release();
        PhpArray copy = array.Copy();
        copy[1] = "changed";

        Assert.AreEqual(2L, array[1]);
    }

    [TestMethod]
    public void Merge_ItselfIn_Doubles()
    {
        PhpArray array = ["a"];
        array.Merge(array);

        Assert.HasCount(2, array);
        Assert.IsTrue(array.IsList);
    }

    [TestMethod]
    public void TryRead_Text_IsNoArray() => Assert.IsFalse(PhpArray.TryRead("text", out _));

    [TestMethod]
    public void TryRead_CollectionsInCollections_AreArraysToTheGround()
    {
        var map = new Dictionary<string, object?> { ["7"] = new List<object?> { 1, "x" } };

        Assert.IsTrue(PhpArray.TryRead(map, out PhpArray? array));
        Assert.AreEqual("x", array.At(7)[1]);
    }

    [TestMethod]
    public void ToDictionary_Numbers_AreTexts() =>
        CollectionAssert.AreEqual(new[] { "0", "k" }, new PhpArray { "a", { "k", "b" } }.ToDictionary().Keys.ToArray());

    [TestMethod]
    public void JsonSerializer_ThereAndBack_IsTheSame()
    {
        PhpArray array = [1, ("k", (object?)null), "é"];
        string json = System.Text.Json.JsonSerializer.Serialize(array);

        Assert.IsTrue(System.Text.Json.JsonSerializer.Deserialize<PhpArray>(json)!.IsIdenticalTo(array));
    }

    [TestMethod]
    public void Equality_OtherOrder_IsLooseAlone()
    {
        PhpArray left = [("a", 1L), ("b", 2L)], right = [("b", "2"), ("a", 1L)];

        Assert.IsTrue(left.EqualsLoosely(right));
        Assert.IsFalse(left.IsIdenticalTo(right));
    }

    [TestMethod]
    public void Indexer_Unknown_ReadsNull() => Assert.IsNull(new PhpArray()["x"]);

    [TestMethod]
    public void ManyKeys_AddedAndRemoved_AreFoundInOrder()
    {
        var array = new PhpArray();
        for (long i = 0; i < 5000; i++)
            array[$"k{i}"] = i;
        for (long i = 0; i < 5000; i += 2)
            array.Remove($"k{i}");
        for (long i = 5000; i < 9000; i++)
            array[$"k{i}"] = i;

        Assert.HasCount(6500, array);
        Assert.AreEqual(4999L, array["k4999"]);
        Assert.IsNull(array["k4998"]);
        Assert.AreEqual("k1", array.Keys[0].Text);
    }
}
