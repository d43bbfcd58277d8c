using System.Globalization;
using Dispatching.Engine;
using FsCheck;
using FsCheck.Fluent;

namespace Tests.Engine;

[TestClass]
public sealed class NameTableTests
{
    private static readonly string[] s_names =
        ["", "a", "ab", "abc", "abcd", "abcde", "\0", "abcdabcd", "abcdxbcd", "日本", "日本語の名", new('x', 300)];

    [TestMethod]
    public void Find_AnyName_IsWhatWasSet()
    {
        var table = new NameTable<object>();
        object[] values = [.. s_names.Select(_ => new object())];
        for (int i = 0; i < s_names.Length; i++)
            table.Set(s_names[i], values[i]);

        for (int i = 0; i < s_names.Length; i++)
        {
            Assert.AreSame(values[i], table.Find(s_names[i]));
            Assert.AreSame(values[i], table.Find(new string(s_names[i].AsSpan())));
            Assert.IsNull(table.Find(s_names[i] + "!"));
        }

        Assert.AreEqual(s_names.Length, table.Count);
        CollectionAssert.AreEquivalent(values, table.Values.ToArray());
    }

    [TestMethod]
    public void Set_NameThatHasAValue_GivesItAnother()
    {
        var table = new NameTable<string>();
        table.Set("name", "one");

        table.Set(new string("name".AsSpan()), "two");

        Assert.AreEqual("two", table.Find("name"));
        Assert.AreEqual(1, table.Count);
    }

    [TestMethod]
    public void GetOrAdd_NameThatHasAValue_KeepsIt()
    {
        var table = new NameTable<string>();

        Assert.AreEqual("one", table.GetOrAdd("name", "one"));
        Assert.AreEqual("one", table.GetOrAdd("name", "two"));
        Assert.AreEqual("one", table.Find("name"));
    }

    [TestMethod]
    public void Remove_Name_LeavesTheOthersAndTakesItAgain()
    {
        var table = new NameTable<string>();
        foreach (string name in s_names)
            table.Set(name, name);

        Assert.IsTrue(table.Remove("abc"));
        Assert.IsFalse(table.Remove("abc"));

        Assert.IsNull(table.Find("abc"));
        foreach (string name in s_names.Where(name => name != "abc"))
            Assert.AreSame(name, table.Find(name));
        table.Set("abc", "again");
        Assert.AreEqual("again", table.Find("abc"));
    }

    [TestMethod]
    public void Remove_LastName_LetsGoOfNamesAndValues()
    {
        var table = new NameTable<object>();
        WeakReference<string> name = SetAndRemove(table);

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.IsFalse(name.TryGetTarget(out _));
        GC.KeepAlive(table);
    }

    [TestMethod]
    [DoNotParallelize]
    public void SetAndRemove_NamesWithoutEnd_StaysSmall()
    {
        var table = new NameTable<string>();
        table.Set("first", "first");
        long before = GC.GetTotalMemory(forceFullCollection: true);

        for (int i = 0; i < 100_000; i++)
        {
            string name = i.ToString(CultureInfo.InvariantCulture);
            table.Set(name, name);
            table.Remove(name);
        }

        Assert.AreEqual("first", table.Find("first"));
        Assert.AreEqual(1, table.Count);
        Assert.IsLessThan(1_000_000, GC.GetTotalMemory(forceFullCollection: true) - before);
    }

    [TestMethod]
    public void Clear_Names_TakesThemAway()
    {
        var table = new NameTable<string>();
        foreach (string name in s_names)
            table.Set(name, name);

        table.Clear();

        Assert.AreEqual(0, table.Count);
        Assert.IsEmpty(table.Values);
        Assert.IsTrue(s_names.All(name => table.Find(name) is null));
    }

    [TestMethod]
    public void Members_WithoutANameOrValue_Refuse()
    {
        var table = new NameTable<string>();

        Assert.ThrowsExactly<ArgumentNullException>(() => table.Find(null!));
        Assert.ThrowsExactly<ArgumentNullException>(() => table.Set(null!, "value"));
        Assert.ThrowsExactly<ArgumentNullException>(() => table.Set("name", null!));
        Assert.ThrowsExactly<ArgumentNullException>(() => table.GetOrAdd(null!, "value"));
        Assert.ThrowsExactly<ArgumentNullException>(() => table.GetOrAdd("name", null!));
        Assert.ThrowsExactly<ArgumentNullException>(() => table.Remove(null!));
    }

    [TestMethod]
    public void Everything_InAnyOrder_AgreesWithADictionary() =>
        Prop.ForAll(
            Gen.Choose(0, 3).SelectMany(what => Gen.Choose(0, 40).Select(name => (What: what, Name: name))).ListOf().ToArbitrary(),
            steps =>
            {
                var table = new NameTable<string>();
                var model = new Dictionary<string, string>(StringComparer.Ordinal);
                foreach ((int what, int number) in steps)
                {
                    string name = string.Create(CultureInfo.InvariantCulture, $"name.{number}");
                    string value = string.Create(CultureInfo.InvariantCulture, $"{what}:{number}");
                    if (what == 0 && table.Remove(name) != model.Remove(name))
                        return false;
                    if (what == 1)
                        table.Set(name, model[name] = value);
                    if (what == 2)
                    {
                        string got = table.GetOrAdd(name, value);
                        if (got != (model.TryGetValue(name, out string? known) ? known : model[name] = value))
                            return false;
                    }

                    if (table.Find(name) != model.GetValueOrDefault(name) || table.Count != model.Count)
                        return false;
                }

                return model.All(pair => table.Find(pair.Key) == pair.Value)
                    && table.Values.Order(StringComparer.Ordinal).SequenceEqual(model.Values.Order(StringComparer.Ordinal));
            }).QuickCheckThrowOnFailure();

    [TestMethod]
    public async Task Find_WhileOthersChangeIt_GivesNoOtherNamesValue()
    {
        var table = new NameTable<string>();
        string[] names = [.. Enumerable.Range(0, 200).Select(i => string.Create(CultureInfo.InvariantCulture, $"name.{i}"))];
        table.Set("always", "always");
        using var isDone = new CancellationTokenSource();

        Task<long>[] readers = [.. Enumerable.Range(0, 2).Select(_ => Task.Run(() => Read(table, names, isDone.Token)))];
        var random = new Random(1);
        for (int i = 0; i < 200_000; i++)
        {
            string name = names[random.Next(names.Length)];
            if (random.Next(3) == 0)
                table.Remove(name);
            else
                table.Set(name, name);
        }

        await isDone.CancelAsync();
        long[] wrong = await Task.WhenAll(readers);
        CollectionAssert.AreEqual(new long[] { 0, 0 }, wrong);
    }

    private static long Read(NameTable<string> table, string[] names, CancellationToken isDone)
    {
        long wrong = 0;
        do
        {
            foreach (string name in names)
            {
                if (table.Find(name) is { } value && !ReferenceEquals(value, name))
                    wrong++;
                if (table.Find("always") is null)
                    wrong++;
            }
        }
        while (!isDone.IsCancellationRequested);
        return wrong;
    }

    private static WeakReference<string> SetAndRemove(NameTable<object> table)
    {
        string name = new('n', 20);
        table.Set(name, new object());
        table.Remove(name);
        return new WeakReference<string>(name);
    }
}
