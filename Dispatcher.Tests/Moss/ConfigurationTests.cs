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
        MossConfigurationException error = Assert.ThrowsExactly<MossConfigurationException>(
            () => new MossConfiguration().Apply(json, _dispatcher, _container));

        Assert.Contains(named, error.Message);
        Assert.IsEmpty(_dispatcher.GetListeners());
    }

    [TestMethod]
    public void Configuration_NumbersInText_AreThoseThatConstructorsAndMethodsTake()
    {
        new MossConfiguration(new Dictionary<string, Type> { ["Table"] = typeof(Table) }).Apply(
            """
            {"container":{"table":{"component":{"class":"Table","arguments":[10],"calls":{"Resize":[2.5]}},"shared":1}},
             "dispatcher":{"foo":[{"component":"table","method":"Add","arguments":{"first":1,"second":2}}]}}
            """, _dispatcher, _container);

        _dispatcher.Fire("foo");

        Assert.AreEqual((13, 2.5f, "none"), ((Table)_container.Get("table")!).State);
    }

    [TestMethod]
    public void Configuration_ConstructorThrows_ThrowsThat()
    {
        new MossConfiguration(new Dictionary<string, Type> { ["Table"] = typeof(Table) }).Apply(
            """{"container":{"table":{"component":{"class":"Table","arguments":[-1]}},"other":"""
            + """{"component":{"class":"Table","arguments":["text"]}}}}""",
            _dispatcher,
            _container);

        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => _container.Get("table"));
        Assert.Contains("'other'", Assert.ThrowsExactly<MossContainerException>(() => _container.Get("other")).Message);
    }

    [TestMethod]
    public void Configuration_Closures_AreListenersAndComponents()
    {
        Func<IMossContainer, object?> make = _ => "component";
        Func<IMossContainer, object?, string?, object?> listen = (container, subject, _) =>
            $"{subject} {container.Get("raw")} {container.Get("made")}";
        new MossConfiguration().Apply(
            new Dictionary<string, object?>
            {
                ["container"] = new Dictionary<string, object?>
                {
                    ["raw"] = make,
                    ["made"] = new Dictionary<string, object?> { ["component"] = make },
                },
                ["dispatcher"] = new Dictionary<string, object?> { ["foo"] = new object?[] { listen } },
            }, _dispatcher, _container);

        Assert.AreEqual("s component component", _dispatcher.Fire("foo", "s"));
    }

    private sealed class Table
    {
        private int _rows;
        private float _size;
        private readonly string _name;

        public Table(int rows, string name = "none")
        {
            ArgumentOutOfRangeException.ThrowIfNegative(rows);
            _rows = rows;
            _name = name;
        }

        public (int Rows, float Size, string Name) State => (_rows, _size, _name);

        public void Resize(float size) => _size = size;

        public void Add(short first, int? second) => _rows += first + (second ?? 0);
    }
}
