using Autofac;
using Compat.Moss;

namespace Tests.MossAdapter;

[TestClass]
public sealed class ContainerTests
{
    private readonly MossContainer _container = new();

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
