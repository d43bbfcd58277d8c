using System.Reflection;
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
    [DataRow("[AsEventListener(\"foo.bar\")] public abstract class X { public void OnFooBar(E e) {} }", "X", "OnFooBar", "abstract")]
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
    [DataRow("public class X { [AsEventListener(\"foo\")] public void Hear() {} }", "X", "Hear", "takes no event")]
    [DataRow("public class X { [AsEventListener(\"foo\")] public void Hear(int e) {} }", "X", "Hear", "'Int32', which is a struct")]
    [DataRow("public class X { [AsEventListener] public async void Hear(E e) => await Task.Yield(); }", "X", "Hear", "async void")]
    [DataRow("public class X { [AsEventListener] public Task<int> Hear(E e) => null; }", "X", "Hear", "'Task<Int32>', whose result")]
    [DataRow("public class X { [AsEventListener] public ValueTask<int> Hear(E e) => default; }", "X", "Hear", "Return a 'ValueTask'")]
    [DataRow("public class X { [AsEventListener] public void Hear(object e) {} }", "X", "Hear", "System.Object")]
    [DataRow("public class X { [AsEventListener] public void Hear(StoppableEvent e) {} }", "X", "Hear", "StoppableEvent")]
    [DataRow("public class X { [AsEventListener(\"foo\")] public int Hear(E e) => 1; }", "X", "Hear", "System.Int32")]
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
    public void Scanned_GenericAndAbstractSubscribers_ArePassedOver()
    {
        using IContainer container = Build(
            "public abstract class X : IEventSubscriber<X> { public static void Subscribe(ISubscriptions<X> events) {} } "
            + "public class G<T> { [AsEventListener] public void Hear(E e) {} }");

        Assert.IsFalse(container.Resolve<IListenerIntrospection>().HasListeners());
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

    private static IContainer Build(string type) =>
        Build(Compile($"using System.Threading.Tasks; using Dispatching.Contracts; public class E {{ }} {type}"));

    private static CSharpCompilation Compile(string code) =>
        CSharpCompilation.Create(
            $"Scanned{Guid.NewGuid():N}",
            [CSharpSyntaxTree.ParseText(code)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static IContainer Build(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        Assert.IsTrue(compilation.Emit(image).Success, string.Join(Environment.NewLine, compilation.GetDiagnostics()));

        var builder = new ContainerBuilder();
        builder.RegisterModule<DispatcherModule>();
        builder.RegisterListeners(Assembly.Load(image.ToArray()));
        return builder.Build();
    }
}
