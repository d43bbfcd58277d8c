using Compat.Civi;

namespace Tests.CiviAdapter;

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
    [DataRow("9223372036854775808", false)]
    public void Key_Text_IsANumberWhereItReadsAsOne(string text, bool isNumber)
    {
        Assert.AreEqual(isNumber, new PhpKey(text).IsNumber());
        Assert.AreEqual(text, new PhpKey(text).ToString());
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
    public void Merge_ItselfIn_Doubles()
    {
        var array = new PhpArray { "a" };
        array.Merge(array);

        Assert.HasCount(2, array);
        Assert.IsTrue(array.IsList);
    }

    [TestMethod]
    public void TryRead_Text_IsNoArray() => Assert.IsFalse(PhpArray.TryRead("text", out _));

    [TestMethod]
    public void ToDictionary_Numbers_AreTexts() =>
        CollectionAssert.AreEqual(new[] { "0", "k" }, new PhpArray { "a", { "k", "b" } }.ToDictionary().Keys.ToArray());

    [TestMethod]
    public void Indexer_Unknown_ReadsNull() => Assert.IsNull(new PhpArray()["x"]);
}
