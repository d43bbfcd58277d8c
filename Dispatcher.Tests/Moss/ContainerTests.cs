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
}
