using Autofac;
using Compat.Moss;
using Dispatching;
using Dispatching.Diagnostics;

namespace Tests.MossAdapter;

[TestClass]
public sealed class MossTests
{
    private readonly List<string> _calls = [];
    private readonly MossContainer _container = new();
    private readonly MossDispatcher _dispatcher;

    public MossTests() => _dispatcher = new MossDispatcher(_container);

    private sealed class Component
    {
        public List<object?> Seen { get; } = [];

        private void Method(string how, object? subject, string? message) => Seen.AddRange([how, subject, message]);

        public async Task Later()
        {
            await Task.Yield();
            Seen.Add("later");
        }
    }

    private sealed record Response(string? Text);

    [TestMethod]
    public void Fire_Aspects_ChainSubjectsInOrder()
    {
        _dispatcher.Register("foo:after", (_, subject, _) => subject + ":after");
        _dispatcher.Register("foo", (_, subject, _) => subject + ":event");
        _dispatcher.Register("foo:before", (_, subject, _) => subject + ":before");

        Assert.AreEqual("Subject:before:event:after", _dispatcher.Fire("foo", "Subject"));
    }

    [TestMethod]
    public void Fire_NobodyListens_GivesTheSubjectBack() => Assert.AreEqual("s", _dispatcher.Fire("nobody", "s"));

    [TestMethod]
    public void Fire_ListenerGivesNothing_NextOneGetsNothing()
    {
        _dispatcher.Register("foo", (_, _, _) => _calls.Add("void"));
        object? seen = "";
        _dispatcher.Register("foo", (_, subject, _) => seen = subject);

        Assert.IsNull(_dispatcher.Fire("foo", "s"));
        Assert.IsNull(seen);
    }

    [TestMethod]
    public void Fire_ListenerWithFourParameters_GetsTheAspectsName()
    {
        _dispatcher.Register(["foo", "foo:before"], (container, _, _, eventName) =>
        {
            Assert.AreSame(_container, container);
            _calls.Add(eventName);
            return null;
        });

        _dispatcher.Fire("foo");

        Assert.AreEqual("foo:before,foo", string.Join(',', _calls));
    }

    [TestMethod]
    [DataRow(new[] { 0, 0, 0 }, "C,B,A")]
    [DataRow(new[] { 5, 1, 3, 0 }, "D,A,B,C")]
    [DataRow(new[] { -1, -1, -1 }, "B,C,A")]
    public void Register_PriorityIsAPlace_AtThatMoment(int[] priorities, string order)
    {
        for (int i = 0; i < priorities.Length; i++)
        {
            string name = ((char)('A' + i)).ToString();
            _dispatcher.Register("foo", (_, _, _) => _calls.Add(name), priorities[i]);
        }

        _dispatcher.Fire("foo");

        Assert.AreEqual(order, string.Join(',', _calls));
    }

    [TestMethod]
    public void Stop_InBefore_SkipsEventAndAfter()
    {
        _dispatcher.Register("foo:before", (_, _, _) => _dispatcher.Stop());
        _dispatcher.Register(["foo", "foo:after"], (_, _, _) => _calls.Add("never"));

        _dispatcher.Fire("foo");

        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public void Stop_InANestedFire_DoesNotLeakAndIsNotCleared()
    {
        _dispatcher.Register("inner", (_, _, _) => _dispatcher.Stop());
        _dispatcher.Register("outer", (_, _, _) => _dispatcher.Fire("inner"));
        _dispatcher.Register("outer", (_, _, _) => { _calls.Add("reached"); _dispatcher.Stop(); _dispatcher.Fire("other"); });
        _dispatcher.Register("outer", (_, _, _) => _calls.Add("never"));

        _dispatcher.Fire("outer");

        Assert.AreEqual("reached", string.Join(',', _calls));
    }

    [TestMethod]
    public async Task Stop_InAnAsynchronousFire_IsOfItsFlow()
    {
        _dispatcher.Register("foo", async (_, _, _, cancellation) =>
        {
            await Task.Yield();
            _dispatcher.Stop();
            return "stopped";
        });
        _dispatcher.Register("foo", (_, _, _) => _calls.Add("never"));

        Assert.AreEqual("stopped", await _dispatcher.FireAsync("foo"));
        Assert.IsEmpty(_calls);
        Assert.ThrowsExactly<InvalidOperationException>(() => _dispatcher.Fire("foo"));
    }

    [TestMethod]
    public void Exception_SomebodyListens_GetsItAndItsMessage()
    {
        _dispatcher.Register("foo", Throw(new FormatException("bad")));
        _dispatcher.Register("foo:after", (_, _, _) => _calls.Add("never"));
        _dispatcher.Register("foo:exception", (_, subject, message) => $"{subject!.GetType().Name} {message}");

        Assert.AreEqual("FormatException bad", _dispatcher.Fire("foo"));
        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public void Exception_NobodyListensOrItIsCancellationOrAfterAStop_IsThrownOn()
    {
        _dispatcher.Register("foo", Throw(new FormatException()));
        Assert.ThrowsExactly<FormatException>(() => _dispatcher.Fire("foo"));

        _dispatcher.Register(["bar:exception", "stop:exception"], (_, _, _) => _calls.Add("never"));
        _dispatcher.Register("bar", Throw(new OperationCanceledException()));
        Assert.ThrowsExactly<OperationCanceledException>(() => _dispatcher.Fire("bar"));

        _dispatcher.Register("stop", (_, _, _) => _dispatcher.Stop(), 0);
        _dispatcher.Register("stop:before", (_, _, _) =>
        {
            _dispatcher.Stop();
            throw new FormatException();
        });
        Assert.ThrowsExactly<FormatException>(() => _dispatcher.Fire("stop"));
        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public void Listener_Component_IsTheResultAndGetsItsArguments()
    {
        var component = new Component();
        _container.Register("component", component);
        _dispatcher.Register("foo", new Listener("component", "method", "plain", "@subject", "@Message"));

        Assert.AreSame(component, _dispatcher.Fire("foo", "s", "m"));
        CollectionAssert.AreEqual(new object[] { "plain", "s", "m" }, component.Seen);
    }

    [TestMethod]
    public async Task Listener_MethodReturnsATask_IsAwaitedOrRefused()
    {
        var component = new Component();
        _container.Register("component", component);
        _dispatcher.Register("foo", new Listener("component", "Later"));

        Assert.ThrowsExactly<InvalidOperationException>(() => _dispatcher.Fire("foo"));
        Assert.IsEmpty(component.Seen);
        await _dispatcher.FireAsync("foo");
        Assert.HasCount(1, component.Seen);
    }

    [TestMethod]
    public void Listener_WrongNames_AreErrorsThatNameThem()
    {
        _container.Register("component", new Component());

        Assert.Contains("'gone'", Assert.ThrowsExactly<MossContainerException>(() => new Listener("gone").Get(_container)).Message);
        Assert.Contains("'Gone'", Assert.ThrowsExactly<MissingMethodException>(() => new Listener("component", "Gone").Get(_container)).Message);
        Assert.ThrowsExactly<ArgumentNullException>(() => new Listener("component").Get(null!));
        Assert.ThrowsExactly<InvalidOperationException>(() => new Listener("component", "Method", 1).Get(_container));
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

    [TestMethod]
    public void Kernel_Success_FiresInOrder()
    {
        Note(KernelEvents.Request, KernelEvents.Route, KernelEvents.Controller, KernelEvents.Response, KernelEvents.Send);

        Assert.AreEqual("home", Kernel().Run("/").Text);
        Assert.AreEqual("kernel.request,kernel.route,kernel.controller,kernel.response,kernel.send", string.Join(',', _calls));
    }

    [TestMethod]
    public void Kernel_ResponseFromRequest_IsSentAtOnce()
    {
        _dispatcher.Register(KernelEvents.Request, (_, _, _) => new Response("early"));
        Note(KernelEvents.Route, KernelEvents.Response, KernelEvents.Send);

        Assert.AreEqual("early", Kernel().Run("/").Text);
        Assert.AreEqual("kernel.send", string.Join(',', _calls));
    }

    [TestMethod]
    [DataRow("/403", KernelEvents.Forbidden)]
    [DataRow("/404", KernelEvents.NotFound)]
    [DataRow("/500", KernelEvents.Error)]
    public void Kernel_Exceptions_GoToTheirEvents(string path, string eventName)
    {
        Assert.Throws<Exception>(() => Kernel().Run(path));
        _dispatcher.Register(eventName, (_, _, message) => new Response(message));

        StringAssert.StartsWith(Kernel().Run(path).Text, "failed");
    }

    [TestMethod]
    public void Kernel_NoResponse_IsAnError()
    {
        Assert.ThrowsExactly<MossKernelException>(() => Kernel().Run("/none"));
        Assert.ThrowsExactly<MossKernelException>(() => Kernel().Run("/junk"));
        Assert.ThrowsExactly<MossKernelException>(() => Kernel().Run("/unknown"));
    }

    [TestMethod]
    public void Recursion_WithoutEnd_EndsInAnException()
    {
        _dispatcher.Register("again", (_, _, _) => _dispatcher.Fire("again"));

        Assert.ThrowsExactly<EventRecursionException>(() => _dispatcher.Fire("again"));
    }

    [TestMethod]
    public void Recording_Fire_ShowsAspectsListeners()
    {
        _dispatcher.Register("foo:before", (_, _, _) => _dispatcher.Stop());
        _dispatcher.Register("foo", (_, _, _) => _calls.Add("never"));
        using var recording = new DispatchRecording();

        _dispatcher.Fire("foo");

        Assert.AreEqual(("moss", "foo", true), (recording.Dispatches[0].System, recording.Dispatches[0].EventName, recording.Dispatches[0].IsStopped));
        Assert.HasCount(1, recording.Dispatches[0].NotCalled);
    }

    [TestMethod]
    [DoNotParallelize]
    public void Fire_Warm_AllocatesNothing()
    {
        _dispatcher.Register("foo", (_, subject, _) => subject);
        for (int i = 0; i < 100; i++)
            _dispatcher.Fire("foo", "s");

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            _dispatcher.Fire("foo", "s");

        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static Func<IMossContainer, object?, string?, object?> Throw(Exception exception) => (_, _, _) => throw exception;

    private void Note(params string[] events)
    {
        foreach (string eventName in events)
        {
            _dispatcher.Register(eventName, (_, _, _, name) =>
            {
                _calls.Add(name);
                return null;
            });
        }
    }

    private MossKernel<string, Response> Kernel() => new(_dispatcher, path => path switch
    {
        "/" => _ => new Response("home"),
        "/403" => _ => throw new ForbiddenException("failed"),
        "/404" => _ => throw new NotFoundException("failed"),
        "/500" => _ => throw new FormatException("failed"),
        "/none" => _ => null,
        "/junk" => _ => "text",
        _ => null,
    });
}
