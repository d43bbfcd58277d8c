using Compat.Php;

namespace Tests.PhpValues;

[TestClass]
public sealed class FunctionTests
{
    [TestMethod]
    public void Sort_EqualValues_KeepTheirOrder()
    {
        PhpArray array = [("a", 1L), ("b", "1"), ("c", 0L), ("d", 1.0)];
        Php.ASort(array);

        Assert.AreEqual("cabd", string.Concat(array.Keys));
    }

    [TestMethod]
    [DataRow(PhpConstants.SortRegular, "[\"1\",\"2\",\"9\",\"10\"]")]
    [DataRow(PhpConstants.SortString, "[\"1\",\"10\",\"2\",\"9\"]")]
    [DataRow(PhpConstants.SortNumeric, "[\"1\",\"2\",\"9\",\"10\"]")]
    public void Sort_Flags_SayTheOrder(long flags, string expected)
    {
        PhpArray array = ["10", "9", "2", "1"];
        Php.Sort(array, flags);

        Assert.AreEqual(expected, array.ToJson());
    }

    [TestMethod]
    [DataRow("strcmp", "[\"sha256\",\"\"]", "1")]
    [DataRow("strcmp", "[\"a\",\"abcd\"]", "-1")]
    [DataRow("strcasecmp", "[\"\",\"abc\"]", "-1")]
    [DataRow("strcoll", "[\"sha256\",\"\"]", "115")]
    [DataRow("substr_compare", "[\"md5\",\"5a\",-1]", "-1")]
    [DataRow("sprintf", "[\"%5%|%s|\",\"a\",\"b\"]", "\"%|b|\"")]
    [DataRow("htmlspecialchars", "[\"'x'\",1]", "\"&#039;x&#039;\"")]
    [DataRow("htmlspecialchars_decode", "[\"&#039;&quot;\",1]", "\"'&quot;\"")]
    [DataRow("str_split", "[\"\"]", "[]")]
    [DataRow("array_merge_recursive", "[{\"k\":null},{\"k\":null}]", "{\"k\":[null,null]}")]
    public void Function_AtItsEdges_GivesWhatPhpGives(string name, string arguments, string expected)
    {
        Assert.IsTrue(PhpFunctions.TryFind(name, out PhpFunction? function));
        object? given = function.Invoke([.. ((PhpArray)Php.JsonDecode(arguments, true)!).Values]);

        Assert.AreEqual(expected, Php.JsonEncode(given));
    }

    [TestMethod]
    public void Time_OfAClockThatIsSet_IsThatOfTheFlow()
    {
        Php.Clock = new StandingClock();

        Assert.AreEqual(86400L, Php.Time());
        Assert.AreEqual("1970-01-02", Php.Date("Y-m-d"));
        Assert.AreEqual(86400.0, Php.MicroTime(asFloat: true));
    }

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddDays(1);
    }

    [TestMethod]
    public void MaxAndMin_NotANumber_DependOnTheOrderAsInPhp()
    {
        Assert.AreEqual(double.NaN, Php.Max(1L, double.NaN));
        Assert.AreEqual(1L, Php.Max(double.NaN, 1L));
        Assert.AreEqual(1L, Php.Min(1L, double.NaN));
        Assert.AreEqual(1L, Php.Max(new PhpArray { 1L, double.NaN }));
    }

    [TestMethod]
    public void USort_Delegate_Compares()
    {
        PhpArray array = [3, 1, 2];
        Php.USort(array, (object? left, object? right) => Php.Compare(right, left));

        Assert.AreEqual("[3,2,1]", array.ToJson());
    }

    [TestMethod]
    public void ArrayMap_DelegatesOfAnyShape_AreCalled()
    {
        PhpArray array = ["a", "b"];

        Assert.AreEqual("[\"A\",\"B\"]", Php.ArrayMap("strtoupper", array).ToJson());
        Assert.AreEqual("[1,1]", Php.ArrayMap((string text) => text.Length, array).ToJson());
        Assert.AreEqual("[\"!\",\"!\"]", Php.ArrayMap(() => "!", array).ToJson());
    }

    [TestMethod]
    public void ArrayWalk_ByReference_ChangesTheArray()
    {
        PhpArray array = [1, 2];
        Php.ArrayWalk(array, (ref object? value, object? key) => value = Php.Multiply(value, 10L));

        Assert.AreEqual("[10,20]", array.ToJson());
    }

    [TestMethod]
    public void Callback_ThatThrows_ThrowsItself() =>
        Assert.ThrowsExactly<InvalidOperationException>(() => Php.ArrayMap((string text) => Fail(text), PhpArray.Of("a")));

    [TestMethod]
    public void PregMatch_NamedGroups_AreThereByBoth()
    {
        object? matches = null;
        object found = Php.PregMatch("/(?<year>\\d+)-(\\d+)/", "in 2024-05", ref matches);

        Assert.AreEqual(1L, found);
        Assert.AreEqual("""{"0":"2024-05","year":"2024","1":"2024","2":"05"}""", ((PhpArray)matches!).ToJson());
    }

    [TestMethod]
    [DataRow("/a*?/", "-aaa-", "|-|||||||-|")]
    [DataRow("/\\b/", "a b", "|a| |b|")]
    [DataRow("/x*/", "axb", "|a||b|")]
    [DataRow("/é/u", "né", "n|")]
    public void PregReplace_EmptyMatches_AreWherePcreHasThem(string pattern, string text, string expected) =>
        Assert.AreEqual(expected, Php.PregReplace(pattern, "|", text));

    [TestMethod]
    public void PregReplace_Recursion_IsFollowed() =>
        Assert.AreEqual("f[]", Php.PregReplace("/\\((?:[^()]++|(?R))*\\)/", "[]", "f(a(b)c)"));

    [TestMethod]
    [DataRow("2024-02-29", 1709164800L)]
    [DataRow("last day of february 2023", 1677542400L)]
    [DataRow("first monday of january 2024", 1704067200L)]
    [DataRow("@86400", 86400L)]
    [DataRow("2024-02-29 12:00:00 +02:00", 1709200800L)]
    public void StrToTime_Text_IsThatMoment(string text, long expected) => Assert.AreEqual(expected, Php.StrToTime(text, 0));

    [TestMethod]
    public void StrToTime_NoDate_IsFalse() => Assert.IsFalse((bool)Php.StrToTime("no such day"));

    [TestMethod]
    public void JsonDecode_TooDeep_IsNullAndSaysWhy()
    {
        Assert.IsNull(Php.JsonDecode("[[1]]", true, 1));
        Assert.AreEqual(PhpConstants.JsonErrorDepth, Php.JsonLastError());
    }

    [TestMethod]
    public void JsonEncode_UnderThrowOnError_ThrowsWithTheNumber()
    {
        var thrown = Assert.ThrowsExactly<JsonException>(() => Php.JsonEncode(double.NaN, PhpConstants.JsonThrowOnError));

        Assert.AreEqual(PhpConstants.JsonErrorInfOrNan, (long?)thrown.GetCode());
        Assert.AreEqual("JsonException", thrown.ClassName);
    }

    [TestMethod]
    public void Output_OfAFlow_IsThatFlows()
    {
        using var here = new StringWriter();
        Php.Output = here;
        Php.Echo("a", 1L);
        Php.ObStart();
        Php.Echo("kept");

        Assert.AreEqual("kept", Php.ObGetClean());
        Assert.AreEqual("a1", here.ToString());
    }

    [TestMethod]
    public void Table_Function_IsCalledWithConvertedArguments()
    {
        Assert.IsTrue(PhpFunctions.TryFind("STR_PAD", out PhpFunction? function));

        Assert.AreEqual("StrPad", function.Method);
        Assert.AreEqual("7--", function.Invoke(7L, "3", "-"));
        Assert.ThrowsExactly<TypeError>(() => function.Invoke(new PhpArray(), 3L));
        Assert.ThrowsExactly<ArgumentCountError>(() => function.Invoke("x"));
    }

    [TestMethod]
    public void Table_ArgumentByReference_IsPutBack()
    {
        Assert.IsTrue(PhpFunctions.TryFind("similar_text", out PhpFunction? function));
        object?[] arguments = ["World", "Word", null];

        Assert.AreEqual(4L, function.Invoke(arguments));
        Assert.AreEqual(88.888888888888886, arguments[2]);
        Assert.IsTrue(function.Parameters[2].IsByReference);
    }

    private static string Fail(string text) => throw new InvalidOperationException(text);
}
