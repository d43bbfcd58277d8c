using Compat.Moss;

namespace Tests.MossAdapter;

[TestClass]
public sealed class ConfigurationTests
{
    private readonly MossContainer _container = new();
    private readonly MossDispatcher _dispatcher;

    public ConfigurationTests() => _dispatcher = new MossDispatcher(_container);

    [TestMethod]
    public void Configuration_JsonWithImports_RegistersAll()
    {
        new MossConfiguration(new Dictionary<string, Type> { ["C"] = typeof(Component) }, mode: "dev").Apply(
            """
            {"container":{"c":{"component":{"class":"C"},"shared":true}},
             "dispatcher":{"foo":[{"component":"c","method":"Method","arguments":["a","@Subject","@Message"]}]},
             "import_dev":[{"dispatcher":{"bar":[{"component":"c"}]}}],"import_prod":[{"dispatcher":{"baz":[{"component":"c"}]}}]}
            """, _dispatcher, _container);

        _dispatcher.Fire("foo", "s", "m");

        Assert.HasCount(3, ((Component)_container.Get("c")!).Seen);
        CollectionAssert.AreEqual(new[] { "foo", "bar" }, _dispatcher.GetListeners().Keys.ToArray());
    }

    [TestMethod]
    [DataRow("""{"dispatcher":{"foo":[{"method":"x"}]}}""", "'component'")]
    [DataRow("""{"dispatcher":{"foo":["svc"]}}""", "'svc'")]
    [DataRow("""{"dispatcher":{"foo":{"component":"c"}}}""", "'foo'")]
    [DataRow("""{"container":{"c":{"component":{}}}}""", "'class'")]
    [DataRow("""{"container":{"c":{"component":{"class":"Gone"}}}}""", "'Gone'")]
    [DataRow("""{"mistake":{}}""", "'mistake'")]
    [DataRow("no json", "JSON")]
    public void Configuration_MakesNoSense_IsRefusedAndNothingIsDone(string json, string named)
    {
        MossConfigurationException error = Assert.ThrowsExactly<MossConfigurationException>(() => new MossConfiguration().Apply(json, _dispatcher, _container));

        Assert.Contains(named, error.Message);
        Assert.IsEmpty(_dispatcher.GetListeners());
    }
}
