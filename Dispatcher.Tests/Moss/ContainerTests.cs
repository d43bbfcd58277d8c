using Autofac;
using Compat.Moss;

namespace Tests.MossAdapter;

[TestClass]
public sealed class ContainerTests
{
    private readonly MossContainer _container = new();

    private sealed class Asking(Func<object?> ask) : Dictionary<string, object?>, IReadOnlyDictionary<string, object?>
    {
        bool IReadOnlyDictionary<string, object?>.TryGetValue(string key, out object? value)
        {
            value = ask();
            return true;
        }
    }

    [TestMethod]
    public void Container_PathsSharedAndMade_AreFound()
    {
        int made = 0;
        _container.Register("map", new Dictionary<string, object?> { ["a"] = new Dictionary<string, object?> { ["b"] = 7 } });
        _container.Register("shared", _ => ++made, shared: true);
        _container.Register("each", _ => ++made);

        Assert.AreEqual(7, _container.Get("map.a.b"));
        Assert.AreEqual(_container.Get("shared"), _container.Get("shared"));
        Assert.AreNotEqual(_container.Get("each"), _container.Get("each"));
        Assert.ThrowsExactly<MossContainerException>(() => _container.Get("map.a.c"));
        Assert.IsTrue(_container.Unregister("map"));
        Assert.IsFalse(_container.Exists("map"));
    }

    [TestMethod]
    public void Module_ComponentsOfAutofac_AreFoundByName()
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<MossModule>();
        builder.RegisterType<Component>().Named<object>("component").SingleInstance();
        using IContainer container = builder.Build();

        Assert.IsInstanceOfType<Component>(container.Resolve<MossDispatcher>().Register("foo", new Listener("component")).Fire("foo"));
    }

    [TestMethod]
    public void Module_ComponentsOfTheScopeAround_AreFoundByName()
    {
        var builder = new ContainerBuilder();
        builder.RegisterInstance(new object()).Named<object>("outer");
        using IContainer container = builder.Build();
        using ILifetimeScope scope = container.BeginLifetimeScope(inner => inner.RegisterType<Component>().Named<object>("inner"));

        var found = new MossContainer(new AutofacComponents(scope));

        Assert.IsTrue(found.Exists("outer") && found.Exists("inner"));
        Assert.AreSame(container.ResolveNamed<object>("outer"), found.Get("outer"));
        Assert.IsInstanceOfType<Component>(found.Get("inner"));
        Assert.IsFalse(new MossContainer(new AutofacComponents(container)).Exists("inner"));
    }

    [TestMethod]
    [DoNotParallelize]
    public void Container_NamesThatThereAreNot_AreNotRemembered()
    {
        using IContainer container = new ContainerBuilder().Build();
        var asked = new MossContainer(new AutofacComponents(container));
        Ask(0);
        long before = GC.GetTotalMemory(forceFullCollection: true);

        for (int i = 1; i < 20_000; i++)
            Ask(i);

        Assert.IsLessThan(1_000_000, GC.GetTotalMemory(forceFullCollection: true) - before, "bytes that grew with the names");

        void Ask(int number)
        {
            Assert.IsFalse(asked.Exists($"name {number}"));
            if (number % 100 == 0)
                Assert.ThrowsExactly<MossContainerException>(() => asked.Get($"other name {number}"));
        }
    }

    [TestMethod]
    public void Container_PathsThroughListsAndOtherMaps_AreFollowed()
    {
        _container.Register("list", new[] { "zero", "one" });
        _container.Register("counts", new Dictionary<string, int> { ["a"] = 7 });
        _container.Register("map", new Dictionary<string, object?>
        {
            ["list"] = new List<object?> { new Dictionary<string, object?> { ["b"] = "deep" } },
        });

        Assert.AreEqual("one", _container.Get("list.1"));
        Assert.AreEqual("zero", _container.Get("list.0"));
        Assert.AreEqual(7, _container.Get("counts.a"));
        Assert.AreEqual("deep", _container.Get("map.list.0.b"));
        Assert.ThrowsExactly<MossContainerException>(() => _container.Get("list.2"));
        Assert.ThrowsExactly<MossContainerException>(() => _container.Get("list.-1"));
    }

    [TestMethod]
    public async Task Container_SharedOnesThatNeedEachOtherOnTwoThreads_AreToldAndDoNotHang()
    {
        using var meeting = new Barrier(2);
        int met = 0;
        Func<IMossContainer, object?> Needing(string other) => container =>
        {
            if (Interlocked.Increment(ref met) <= 2)
                meeting.SignalAndWait();
            return container.Get(other);
        };
        _container.Register("a", Needing("b"), shared: true).Register("b", Needing("a"), shared: true);

        Task[] threads = Array.ConvertAll<string, Task>(["a", "b"], id => Task.Factory.StartNew(
            () => Assert.ThrowsExactly<MossContainerException>(() => _container.Get(id)),
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));

        await Task.WhenAll(threads).WaitAsync(TimeSpan.FromMinutes(1));
    }

    [TestMethod]
    public async Task Container_SharedOneThatManyThreadsNeed_IsMadeOnce()
    {
        using var meeting = new Barrier(4);
        int made = 0;
        _container.Register("shared", _ => new object[] { Interlocked.Increment(ref made) }, shared: true);

        object?[] got = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
            () =>
            {
                meeting.SignalAndWait();
                return _container.Get("shared");
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        Assert.HasCount(1, got.Distinct());
        Assert.AreEqual(1, made);
    }

    [TestMethod]
    public async Task Container_WalkThroughAMapThatAsksTheContainerOnAnotherThread_DoesNotHang()
    {
        _container.Register("part", "parts").Register("map", new Asking(() => Task.Run(() => _container.Get("part")).Result));

        object? got = await Task.Run(() => _container.Get("map.any")).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.AreEqual("parts", got);
    }

    [TestMethod]
    public void Container_FunctionAmongValues_MakesTheComponent()
    {
        Func<IMossContainer, object?> make = container => $"made of {container.Get("part")}";
        _container.Register("part", "parts").Register("raw", (object)make)
            .Register("map", new Dictionary<string, object?> { ["made"] = make });

        Assert.AreEqual("made of parts", _container.Get("raw"));
        Assert.AreEqual("made of parts", _container.Get("map.made"));
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Container_ComponentsThatNeedEachOther_AreAnErrorThatNamesOne(bool isShared)
    {
        _container.Register("hen", container => container.Get("egg"), isShared)
            .Register("egg", container => container.Get("hen"), isShared);

        Assert.Contains("needs itself", Assert.ThrowsExactly<MossContainerException>(() => _container.Get("hen")).Message);
    }

    [TestMethod]
    public void Container_SharedThatGivesNothing_IsAskedAgain()
    {
        int asked = 0;
        _container.Register("late", _ => ++asked < 2 ? null : "made", shared: true);

        Assert.IsNull(_container.Get("late"));
        Assert.AreEqual("made", _container.Get("late"));
    }
}
