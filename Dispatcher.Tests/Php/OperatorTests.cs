using Compat.Php;

namespace Tests.PhpValues;

[TestClass]
public sealed class OperatorTests
{
    [TestMethod]
    [DataRow(long.MaxValue, 1L, 9223372036854775808.0)]
    [DataRow("5 apples", "2", 7L)]
    [DataRow(" 1", true, 2L)]
    [DataRow("1.5", null, 1.5)]
    public void Add_Values_AreNumbersAsPhpReadsThem(object? left, object? right, object expected) =>
        Assert.AreEqual(expected, Php.Add(left, right));

    [TestMethod]
    public void Add_TwoArrays_KeepsTheLeftOnes()
    {
        PhpArray left = [1, 2], right = [7, 8, 9];

        Assert.AreEqual("[1,2,9]", ((PhpArray)Php.Add(left, right)).ToJson());
        Assert.HasCount(2, left);
    }

    [TestMethod]
    public void Arithmetic_TextThatIsNoNumber_ThrowsTypeError() => Assert.ThrowsExactly<TypeError>(() => Php.Multiply("abc", 2L));

    [TestMethod]
    public void Divide_ByZero_Throws() => Assert.ThrowsExactly<DivisionByZeroError>(() => Php.Divide(1L, "0"));

    [TestMethod]
    [DataRow(6L, 3L, 2L)]
    [DataRow(7L, 2L, 3.5)]
    public void Divide_WholeNumbers_StayWholeWhereTheyCan(object left, object right, object expected) =>
        Assert.AreEqual(expected, Php.Divide(left, right));

    [TestMethod]
    [DataRow("Az", "Ba")]
    [DataRow("zz", "aaa")]
    [DataRow("Zz9", "AAa0")]
    [DataRow("a-9", "a-0")]
    [DataRow("5.5", 6.5)]
    [DataRow("", "1")]
    [DataRow(null, 1L)]
    public void Increment_Value_IsTheNext(object? value, object expected) => Assert.AreEqual(expected, Php.Increment(value));

    [TestMethod]
    [DataRow(1e25, "1.0E+25")]
    [DataRow(-0.0, "-0")]
    [DataRow(double.NegativeInfinity, "-INF")]
    [DataRow(0.1 + 0.2, "0.3")]
    [DataRow(1e14, "1.0E+14")]
    [DataRow(123456789012345.678, "1.2345678901235E+14")]
    [DataRow(0.00001, "1.0E-5")]
    [DataRow(100000.0, "100000")]
    public void ToStr_NumberWithAFraction_HasFourteenDigits(double number, string expected) => Assert.AreEqual(expected, Php.ToStr(number));

    [TestMethod]
    [DataRow(0.1 + 0.2, "0.30000000000000004")]
    [DataRow(1.0, "1.0")]
    [DataRow(1e17, "1.0E+17")]
    [DataRow(123456789012345678.0, "1.2345678901234568E+17")]
    public void VarExport_NumberWithAFraction_ReadsAsTheSame(double number, string expected) =>
        Assert.AreEqual(expected, Php.VarExport(number, @return: true));

    [TestMethod]
    [DataRow("12abc", 12L)]
    [DataRow("1e3", 1000L)]
    [DataRow("0x1A", 0L)]
    [DataRow("9999999999999999999", long.MaxValue)]
    [DataRow(1e19, 1e19 - 18446744073709551616.0)]
    [DataRow(-1.9, -1L)]
    public void ToInt_Value_IsCutAsPhpCuts(object value, object expected) => Assert.AreEqual(Php.ToInt(expected), Php.ToInt(value));

    [TestMethod]
    public void Concat_BytesOfOneCharacter_BecomeIt() => Assert.AreEqual("é", Php.Concat(Php.Chr(0xC3), Php.Chr(0xA9)));

    [TestMethod]
    public void StrLen_Character_CountsItsBytes() => Assert.AreEqual(2L, Php.StrLen("é"));

    [TestMethod]
    public void Get_ByteOfACharacter_IsThatByte() => Assert.AreEqual("c3", Php.Bin2Hex(Php.ToStr(Php.Get("é", 0L))));

    [TestMethod]
    public void Slot_NothingThere_IsMade()
    {
        object? variable = null;
        Php.Set(ref Php.Slot(ref variable, "x"), "y", 1L);
        Php.Append(ref Php.Slot(ref variable, "x"), 2L);

        Assert.AreEqual("""{"x":{"y":1,"0":2}}""", Php.JsonEncode(variable));
    }

    [TestMethod]
    public void Set_InAText_ReplacesAByte()
    {
        object? text = "abc";
        Php.Set(ref text, 4L, "x");

        Assert.AreEqual("abc x", text);
    }
}
