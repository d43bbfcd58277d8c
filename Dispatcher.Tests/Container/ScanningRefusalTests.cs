using System.Reflection;
using System.Runtime.Loader;
using Autofac;
using Dispatching;
using Dispatching.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tests.Container;

/// <summary>What scanning finds and cannot use fails when the container is built. Symfony's RegisterListenersPassTest.</summary>
[TestClass]
public sealed class ScanningRefusalTests
{
    [TestMethod]
    [DataRow("[AsEventListener(\"foo.bar\")] public abstract class X { public void OnFooBar(E e) {} }", "X", "foo.bar", "is abstract")]
    [DataRow("public abstract class X { [AsEventListener] public void Hear(E e) {} }", "X", "X.Hear", "no class that can be made")]
    [DataRow("public class X<T> { [AsEventListener] public void Hear(E e) {} }", "X`1", "X`1[T].Hear", "has type parameters")]
    [DataRow("public sealed class X<T> { [AsEventListener] public void Hear(E e) {} }", "X`1", "Hear", "has type parameters")]
    [DataRow("public struct X { [AsEventListener] public void Hear(E e) {} }", "X", "X.Hear", "is a struct")]
    [DataRow("public interface X { [AsEventListener] void Hear(E e); }", "X", "X.Hear", "is an interface")]
    [DataRow("public static class X { [AsEventListener] public static void Hear(E e) {} }", "X", "X.Hear", "'X' is static")]
    [DataRow("[AsEventListener(\"foo\")] public static class X { }", "X", "foo", "'X' is static")]
    [DataRow(
        "public abstract class X : IEventSubscriber<X> {"
        + " public static void Subscribe(ISubscriptions<X> events) => events.On<E>(x => x.Hear); void Hear(E e) {} }",
        "X", "'X.Subscribe'", "abstract")]
    [DataRow(
        "public class X<T> : IEventSubscriber<X<T>> { public static void Subscribe(ISubscriptions<X<T>> events) {} }",
        "X`1", "subscriber", "has type parameters")]
    [DataRow(
        "public class X { [AsEventListener(BeforeNames = new[] { \"Gone\" })] public void Hear(E e) {} }",
        "X.Hear", "before 'Gone'", "nothing")]
    [DataRow(
        "public class X { [AsEventListener(After = new[] { typeof(E) })] public void Hear(E e) {} }",
        "X.Hear", "after 'E'", "nothing")]
    [DataRow("public class B<T> { [AsEventListener] public int Hear(E e) => 1; } public class X : B<E> { }", "X", "B`1[E]", "System.Int32")]
    [DataRow("[AsEventListener(\"foo.bar\")] public class X { }", "X", "foo.bar", "On… or Invoke")]
    [DataRow("[AsEventListener(\"foo.bar\", Method = \"Gone\")] public class X { }", "X", "foo.bar", "Gone")]
    [DataRow(
        "[AsEventListener(\"foo.bar\")] public class X {"
        + " public void OnFooBar(E e) {} public void OnFooBar(E e, EventContext c) {} }",
        "X", "OnFooBar", "several")]
    [DataRow(
        "[AsEventListener(\"foo\", Method = \"Hear\")] public class X {"
        + " public void Hear(E e) {} private void Hear(string s) {} }",
        "X", "Hear", "several")]
    [DataRow(
        "[AsEventListener(\"foo\")] public class X {"
        + " public void Invoke(E e) {} public void Invoke(string s) {} }",
        "X", "Invoke", "several")]
    [DataRow(
        "public class X {"
        + " [AsEventListener(\"foo\", Before = new System.Type[] { null })] public void Hear(E e) {} }",
        "X", "Hear", "null")]
    [DataRow("public class X { [AsEventListener(\"foo\", AfterNames = null)] public void Hear(E e) {} }", "X", "Hear", "null")]
    [DataRow("public class X { [AsEventListener((string)null)] public void Hear(E e) {} }", "X", "Hear", "cannot be read")]
    [DataRow("public class X { [AsEventListener] public void Hear() {} }", "X", "Hear", "names none")]
    [DataRow("public class X { [AsEventListener(\"foo\")] public void Hear(int e) {} }", "X", "Hear", "'Int32', which is a struct")]
    [DataRow("public class X { [AsEventListener] public async void Hear(E e) => await Task.Yield(); }", "X", "Hear", "async void")]
    [DataRow("public class X { [AsEventListener] public Task<int> Hear(E e) => null; }", "X", "Hear", "'Task<Int32>', whose result")]
    [DataRow("public class X { [AsEventListener] public ValueTask<int> Hear(E e) => default; }", "X", "Hear", "Return a 'ValueTask'")]
    [DataRow("public class X { [AsEventListener] public void Hear(object e) {} }", "X", "Hear", "System.Object")]
    [DataRow("public class X { [AsEventListener] public void Hear(StoppableEvent e) {} }", "X", "Hear", "StoppableEvent")]
    [DataRow("public class X { [AsEventListener(\"foo\")] public int Hear(E e) => 1; }", "X", "Hear", "System.Int32")]
    [DataRow(
        "public class X { public System.Action<E> Make() => [AsEventListener] (E e) => { }; }", "X", "[AsEventListener]", "is on a lambda")]
    [DataRow(
        "public class X { public void Make() { [AsEventListener] void Hear(E e) { } Hear(null); } }", "X", "Hear", "a local function")]
    [DataRow("public class X { [AsEventListener(\"foo\")] public static void Hear(E e) {} }", "X", "Hear", "static")]
    [DataRow("public class X { [AsEventListener(\"foo\", Method = \"Other\")] public void Hear(E e) {} }", "X", "Hear", "'Other'")]
    [DataRow("public class X { [AsEventListener(typeof(string))] public void Hear(E e) {} }", "X", "Hear", "System.String")]
    [DataRow(
        "public class X { [AsEventListener(\"foo\", Dispatcher = \"nowhere\")] public void Hear(E e) {} }",
        "nowhere",
        "nowhere",
        "nowhere")]
    public void Scanned_CannotWork_FailsWhenTheContainerIsBuilt(string type, string service, string subject, string fact)
    {
        InvalidOperationException error = Assert.ThrowsExactly<InvalidOperationException>(() => Build(type).Dispose());

        Assert.Contains(service, error.Message);
        Assert.Contains(subject, error.Message);
        Assert.Contains(fact, error.Message);
    }

    [TestMethod]
    [DataRow("[AsEventListener(\"foo.bar\")] public class X { public void OnFooBar(E e) {} }", "foo.bar", "X.OnFooBar")]
    [DataRow("[AsEventListener(\"foo.bar\")] public class X { public void Invoke(E e) {} }", "foo.bar", "X.Invoke")]
    [DataRow(
        "[AsEventListener(\"event\")] public class X { public void Invoke(E e) {} public void OnEvent(E e) {} }",
        "event",
        "X.OnEvent")]
    [DataRow("[AsEventListener] public class X { public void Invoke(E e) {} }", "E", "X.Invoke")]
    [DataRow("public class X { [AsEventListener] private void Hear(E e) {} }", "E", "X.Hear")]
    [DataRow(
        "public sealed class X : IEventSubscriber<X> { "
        + "public static void Subscribe(ISubscriptions<X> events) => events.On<E>(x => x.Hear); void Hear(E e) {} }",
        "E",
        "X.Hear")]
    public void Scanned_LeavesSomethingOut_FindsIt(string type, string eventName, string listener)
    {
        using IContainer container = Build(type);

        KeyValuePair<string, IReadOnlyList<ListenerDescription>> found =
            container.Resolve<IListenerIntrospection>().GetListeners().Single();

        Assert.AreEqual(eventName, found.Key);
        Assert.AreEqual(listener, found.Value.Single().Name);
    }

    [TestMethod]
    public void Scanned_AssemblyNeedsAnotherThatIsMissing_SaysWhichOne()
    {
        CSharpCompilation missing = Compile("public class Base { }");
        CSharpCompilation needing = Compile("public class X : Base { }").AddReferences(missing.ToMetadataReference());

        InvalidOperationException error = Assert.ThrowsExactly<InvalidOperationException>(() => Build(needing));

        Assert.Contains(needing.AssemblyName!, error.Message);
        Assert.Contains(missing.AssemblyName!, error.Message);
    }

    [TestMethod]
    public void Scanned_SeveralFaults_AreToldAtOnce()
    {
        InvalidOperationException error = Assert.ThrowsExactly<InvalidOperationException>(() => Build(
            "public struct S { [AsEventListener] public void Hear(E e) {} } "
            + "public class V { [AsEventListener] public async void Hear(E e) => await Task.Yield(); } "
            + "public class O { [AsEventListener(AfterNames = new[] { \"Gone\" })] public void Hear(E e) {} } "
            + "public class D { [AsEventListener(Dispatcher = \"nowhere\")] public void Hear(E e) {} } "
            + "public class P { [AsEventListener(Priority = 1, After = new[] { typeof(Q) })] public void Hear(E e) {} } "
            + "public class Q { [AsEventListener(Priority = -1)] public void Hear(E e) {} } "
            + "public class R { [AsEventListener(Priority = -2, Before = new[] { typeof(T) })] public void Hear(E e) {} } "
            + "public class T { [AsEventListener(Priority = -1)] public void Hear(E e) {} }").Dispose());

        string[] faults = error.Message.Split(Environment.NewLine);
        Assert.HasCount(6, faults);
        foreach (string place in (string[])["'S.Hear'", "'V'", "'O.Hear'", "'D.Hear'", "'P.Hear'", "'R.Hear'"])
            Assert.HasCount(1, faults.Where(fault => fault.Contains($"[AsEventListener] on {place}", StringComparison.Ordinal)).ToList());
    }

    [TestMethod]
    [DataRow("public abstract class B { [AsEventListener] public void Hear(E e) {} }", "B")]
    [DataRow("public abstract class B { [AsEventListener] private void Hear(E e) {} }", "B")]
    [DataRow("public abstract class B { [AsEventListener] protected abstract void Hear(E e); }", "B, protected override void Hear(E e) {}")]
    [DataRow("public class B<T> { [AsEventListener] public void Hear(T e) {} }", "B<E>")]
    [DataRow("public class B<T> { [AsEventListener] public virtual void Hear(T e) {} }", "B<E>, public override void Hear(E e) {}")]
    [DataRow(
        "public abstract class B<T> { [AsEventListener] public virtual void Hear(T e) {} }",
        "B<E>, [AsEventListener] public override void Hear(E e) {}")]
    [DataRow("[AsEventListener] public abstract class B { public void Invoke(E e) {} }", "B")]
    [DataRow("public abstract class B { [AsEventListener] public void Hear(E e) {} } public abstract class C : B { }", "C")]
    public void Scanned_MethodOfAGenericOrAbstractBase_ListensForEachClassThatCanBeMade(string bases, string derives)
    {
        string[] parts = derives.Split(", ", 2);
        string body = parts.Length > 1 ? parts[1] : "";
        using IContainer container = Build(
            $"{bases} public class X : {parts[0]} {{ {body} }} public sealed class Y : {parts[0]} {{ {body} }}");

        IReadOnlyList<ListenerDescription> found = container.Resolve<IListenerIntrospection>().GetListeners().Single().Value;

        Assert.AreEqual("X,Y", string.Join(',', found.Select(listener => listener.DeclaringType!.Name).Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    public void Scanned_MethodOfABase_IsCalledOnEachClassThatCanBeMade()
    {
        using IContainer container = Build(
            "public abstract class B<T> { [AsEventListener] private void Hear(T e) => Seen.Count++; } "
            + "public static class Seen { public static int Count; } public class X : B<E> { } public class Y : X { }");
        Type ofEvent = container.Resolve<IListenerIntrospection>().GetListeners().Single().Value[0].EventType!;

        container.BeginLifetimeScope().Resolve<IEventDispatcher>().Dispatch(Activator.CreateInstance(ofEvent)!);

        Assert.AreEqual(2, ofEvent.Assembly.GetType("Seen")!.GetField("Count")!.GetValue(null));
    }

    [TestMethod]
    public void Scanned_MethodThatTakesAnInterface_HearsEveryEventThatIsOne()
    {
        using IContainer container = Build(
            "public interface IAny { } public class F : IAny { } "
            + "public class X { [AsEventListener] public void Hear(IAny e) => Count++; public static int Count; }");
        ListenerDescription found = container.Resolve<IListenerIntrospection>().GetListeners().Single().Value.Single();
        Assembly assembly = found.EventType!.Assembly;

        container.BeginLifetimeScope().Resolve<IEventDispatcher>().Dispatch(Activator.CreateInstance(assembly.GetType("F")!)!);

        Assert.AreEqual(1, assembly.GetType("X")!.GetField("Count")!.GetValue(null));
    }

    [TestMethod]
    public void Scanned_AbstractSubscriberForWhichAClassIsRegistered_Listens()
    {
        CSharpCompilation compilation = Compile(
            "using Dispatching.Contracts; public class E { } public abstract class X : IEventSubscriber<X> {"
            + " public static void Subscribe(ISubscriptions<X> events) => events.On<E>(x => x.Hear); void Hear(E e) {} }"
            + " public class D : X { }");
        using IContainer container = Build(
            compilation, (builder, assembly) => builder.RegisterType(assembly.GetType("D")!).As(assembly.GetType("X")!));

        Assert.IsTrue(container.Resolve<IListenerIntrospection>().HasListeners());
    }

    [TestMethod]
    public void Scanned_SeveralAttributesOnClassAndMethods_ListenEach()
    {
        using IContainer container = Build(
            "[AsEventListener(\"one\", Method = \"A\")] [AsEventListener(\"two\", Method = \"A\", Priority = 42)] "
            + "public class X { public void A(E e) {} [AsEventListener(\"three\")] public void B(E e) {} }");

        Assert.AreEqual(
            "one 0,two 42,three 0",
            string.Join(',', container.Resolve<IListenerIntrospection>().GetListeners()
                .Select(one => $"{one.Key} {one.Value.Single().Priority}")));
    }

    [TestMethod]
    public void Scanned_BaseThatCanBeMadeOfAnotherAssembly_IsToldUntilThatListens()
    {
        (Assembly bases, Assembly derived) = LoadTwo(
            "public class E { } public class Base { [AsEventListener] public void Hear(E e) { } }", "public class Derived : Base { }");

        string fault = Assert.ThrowsExactly<InvalidOperationException>(() => Build(derived).Dispose()).Message;
        using IContainer both = Build(derived, bases);

        Assert.Contains("[AsEventListener] on 'Base.Hear' is heard by nobody", fault);
        Assert.Contains("'Derived'", fault);
        Assert.Contains($"'{bases.GetName().Name}' is not scanned", fault);
        Assert.HasCount(1, both.Resolve<IListenerIntrospection>().GetListeners().Single().Value);
    }

    [TestMethod]
    public void Scanned_BaseThatCanBeMadeAndListensAroundTheScope_IsNoFault()
    {
        (Assembly bases, Assembly derived) = LoadTwo(
            "public class E { } public class Base { [AsEventListener] public void Hear(E e) { } }",
            "public class Derived : Base { [AsEventListener] public void HearToo(E e) { } }");
        using IContainer container = Build(bases);

        using ILifetimeScope scope = container.BeginLifetimeScope(builder => builder.RegisterListeners(derived));

        Assert.HasCount(2, scope.Resolve<IListenerIntrospection>().GetListeners().Single().Value);
    }

    private static (Assembly Bases, Assembly Derived) LoadTwo(string bases, string derived)
    {
        CSharpCompilation first = Compile("using Dispatching.Contracts; " + bases);
        CSharpCompilation second = Compile("using Dispatching.Contracts; " + derived).AddReferences(first.ToMetadataReference());
        var context = new AssemblyLoadContext(first.AssemblyName);
        return (Load(first), Load(second));

        Assembly Load(CSharpCompilation compilation)
        {
            using var image = new MemoryStream();
            Assert.IsTrue(compilation.Emit(image).Success, string.Join(Environment.NewLine, compilation.GetDiagnostics()));
            image.Position = 0;
            return context.LoadFromStream(image);
        }
    }

    private static IContainer Build(params Assembly[] assemblies)
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<DispatcherModule>();
        foreach (Assembly assembly in assemblies)
            builder.RegisterListeners(assembly);
        return builder.Build();
    }

    private static IContainer Build(string type) =>
        Build(Compile($"using System.Threading.Tasks; using Dispatching.Contracts; public class E {{ }} {type}"));

    private static CSharpCompilation Compile(string code) =>
        CSharpCompilation.Create(
            $"Scanned{Guid.NewGuid():N}",
            [CSharpSyntaxTree.ParseText(code)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static IContainer Build(CSharpCompilation compilation, Action<ContainerBuilder, Assembly>? configure = null)
    {
        using var image = new MemoryStream();
        Assert.IsTrue(compilation.Emit(image).Success, string.Join(Environment.NewLine, compilation.GetDiagnostics()));

        var builder = new ContainerBuilder();
        builder.RegisterModule<DispatcherModule>();
        Assembly assembly = Assembly.Load(image.ToArray());
        configure?.Invoke(builder, assembly);
        builder.RegisterListeners(assembly);
        return builder.Build();
    }
}
