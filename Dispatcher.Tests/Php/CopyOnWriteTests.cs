using Compat.Php;
using FsCheck;
using FsCheck.Fluent;

namespace Tests.PhpValues;

[TestClass]
public sealed class CopyOnWriteTests
{
    [TestMethod]
    public void Copy_OfManyElements_AllocatesAHandle()
    {
        PhpArray array = PhpArray.FromList(Enumerable.Range(0, 10_000));
        array.Copy();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            array.Copy();
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.IsLessThanOrEqualTo(32 * 1000L, bytes);
    }

    [TestMethod]
    public void Copy_WrittenOnce_LeavesTheOtherTheOnlyOwner()
    {
        PhpArray array = PhpArray.FromList(Enumerable.Range(0, 10_000));
        PhpArray copy = array.Copy();
        copy[0] = "copied";
        long before = GC.GetAllocatedBytesForCurrentThread();
        array[0] = "in place";
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.AreEqual(0L, bytes);
        Assert.AreEqual("copied", copy[0]);
    }

    [TestMethod]
    public void Loop_ThatHasEnded_LeavesTheArrayTheOnlyOwner()
    {
        PhpArray array = PhpArray.FromList(Enumerable.Range(0, 10_000));
        long sum = 0;
        foreach ((_, object? value) in array)
            sum += Php.ToInt(value);
        long before = GC.GetAllocatedBytesForCurrentThread();
        array[0] = "in place";
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.AreEqual(0L, bytes);
        Assert.AreEqual(49_995_000L, sum);
    }

    [TestMethod]
    public void Copy_InnerArrayChanged_IsNotSeenByTheOther()
    {
        PhpArray array = [("inner", new PhpArray { 1L })];
        PhpArray byAt = array.Copy(), byRead = array.Copy();
        byAt.At("inner").Add(2L);
        ((PhpArray)byRead["inner"]!).Add(3L);

        Assert.AreEqual("""{"inner":[1]}""", array.ToJson());
        Assert.AreEqual("""{"inner":[1,2]}""", byAt.ToJson());
        Assert.AreEqual("""{"inner":[1,3]}""", byRead.ToJson());
    }

    [TestMethod]
    public void Write_AnArrayIntoAnother_KeepsACopy()
    {
        var inner = new PhpArray { 1L };
        var array = new PhpArray { ["inner"] = inner };
        inner.Add(2L);

        Assert.AreEqual("""{"inner":[1]}""", array.ToJson());
    }

    [TestMethod]
    public void Handles_ChangedInAnyOrder_AreWhatDeepCopiesAre()
    {
        Gen<(int Kind, int Handle, int Key, int Value)> step =
            from kind in Gen.Choose(0, 6)
            from handle in Gen.Choose(0, 3)
            from key in Gen.Choose(0, 4)
            from value in Gen.Choose(0, 3)
            select (kind, handle, key, value);

        Prop.ForAll(step.ArrayOf(40).ToArbitrary(), steps => AreAsDeepCopies(steps)).QuickCheckThrowOnFailure();
    }

    private static bool AreAsDeepCopies((int Kind, int Handle, int Key, int Value)[] steps)
    {
        PhpArray[] arrays = [[], [], [], []];
        Naive[] models = [new(), new(), new(), new()];
        foreach ((int kind, int at, int number, int other) in steps)
        {
            string key = $"k{number}";
            switch (kind)
            {
                case 0:
                    arrays[at][key] = (long)other;
                    models[at].Set(key, (long)other);
                    break;
                case 1:
                    arrays[at].Add((object)(long)other);
                    models[at].Add((long)other);
                    break;
                case 2:
                    arrays[at].Remove(key);
                    models[at].Items.RemoveAll(item => item.Key == key);
                    break;
                case 3:
                    arrays[other] = arrays[at].Copy();
                    models[other] = models[at].Copy();
                    break;
                case 4:
                    arrays[at][key] = arrays[other];
                    models[at].Set(key, models[other].Copy());
                    break;
                case 5 when arrays[at][key] is PhpArray:
                    arrays[at].At(key).Add((object)(long)other);
                    ((Naive)models[at].Get(key)!).Add((long)other);
                    break;
                case 6 when arrays[at][key] is PhpArray inner:
                    inner[$"k{other}"] = "in place";
                    ((Naive)models[at].Get(key)!).Set($"k{other}", "in place");
                    break;
            }
        }

        return arrays.Zip(models).All(pair => Write(pair.First) == pair.Second.Write());
    }

    private static string Write(object? value) => value is PhpArray array
        ? $"[{string.Join(",", array.Select(entry => $"{entry.Key}={Write(entry.Value)}"))}]"
        : $"{value}";

    private sealed class Naive
    {
        private long _next;

        public List<(string Key, object? Value)> Items { get; } = [];

        public object? Get(string key) => Items.Find(item => item.Key == key).Value;

        public void Add(object? value) => Items.Add(($"{_next++}", value));

        public void Set(string key, object? value)
        {
            int place = Items.FindIndex(item => item.Key == key);
            if (place < 0)
                Items.Add((key, value));
            else
                Items[place] = (key, value);
        }

        public Naive Copy()
        {
            var copy = new Naive { _next = _next };
            copy.Items.AddRange(Items.Select(item => (item.Key, item.Value is Naive inner ? inner.Copy() : item.Value)));
            return copy;
        }

        public string Write() =>
            $"[{string.Join(",", Items.Select(item => $"{item.Key}={(item.Value is Naive inner ? inner.Write() : $"{item.Value}")}"))}]";
    }
}
