using System.Reflection;
using Compat.Civi;
using Compat.Comodojo;
using Compat.Moss;
using Compat.Yii;
using Compat.Yii.Catalogue;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Moq;

namespace Tests.Systems;

/// <summary>What ported code met in one system or form, in another: listeners, names and what is registered.</summary>
[TestClass]
public sealed class OtherFormTests
{
    private readonly List<string> _calls = [];

    private sealed class Stamped(List<string> calls) : Component
    {
        public override void Init() => Event.On<Stamped>("never", () => calls.Add("class"));

        public override IEnumerable<BehaviorDefinition> Behaviors() =>
            [new BehaviorDefinition("stamp", () => new Stamping(calls)), new BehaviorDefinition("broken", () => new Breaking())];
    }

    private sealed class Stamping(List<string> calls) : Behavior
    {
        public override void Init() => calls.Add("init");

        public override IEnumerable<KeyValuePair<string, Delegate>> Events() =>
            [new("saved", () => calls.Add($"saved by {Owner!.GetType().Name}"))];
    }

    private sealed class Breaking : Behavior
    {
        public override void Attach(Component owner) => throw new FormatException();
    }

    public sealed class Twice(IList<string> calls) : IAutoSubscriber, IHookInterface
    {
        public static ListenerMap GetSubscribedEvents() => new() { { "&hook_civicrm_mine", nameof(Mine) } };

        public void Mine(string text) => calls.Add($"mine {text}");

        public void hook_civicrm_mine(string text) => calls.Add($"named {text}");
    }

    public sealed class Early : IHookInterface
    {
        public static void hook_civicrm_container(object? container) => Assert.Fail($"{container}");
    }

    [TestMethod]
    public async Task MossAspectsAndAttributesThatTakeNothing_AreCalled()
    {
        var dispatcher = new MossDispatcher();
        dispatcher.Register("done:after", () => _calls.Add("after"));
        dispatcher.Register("failed:exception", async () =>
        {
            await Task.Yield();
            _calls.Add("exception");
        });
        dispatcher.Register("failed", (_, _, _) => throw new FormatException());

        dispatcher.Fire("done");
        await dispatcher.FireAsync("failed");

        Assert.AreSequenceEqual(["after", "exception"], _calls);
    }

    [TestMethod]
    public void ComponentWhoseDeclaredBehaviorThrows_InitsAndAttachesTheOthersAgain()
    {
        var component = new Stamped(_calls);

        Assert.ThrowsExactly<FormatException>(() => component.GetBehavior("stamp"));
        Assert.ThrowsExactly<FormatException>(() => component.Trigger("saved"));

        Assert.DoesNotContain("saved by Stamped", _calls);
        Assert.Contains("init", _calls);
    }

    [TestMethod]
    public void BehaviorInAConfiguration_IsFoundByItsNameAndKnowsItsOwner()
    {
        var component = new Component();
        component.Configure(
            [KeyValuePair.Create<string, string?>("as stamp", "stamping")],
            new HandlerCatalogue().AddBehavior("stamping", () => new Stamping(_calls)));

        component.Trigger("saved");

        Assert.IsInstanceOfType<Stamping>(component.GetBehaviors()["stamp"]);
        Assert.AreSequenceEqual(["init", "saved by Component"], _calls);
    }

    [TestMethod]
    [DataRow(typeof(WebViewEvents), typeof(ViewEvents))]
    [DataRow(typeof(WebErrorHandlerEvents), typeof(ErrorHandlerEvents))]
    [DataRow(typeof(ActiveRecordEvents), typeof(ModelEvents))]
    [DataRow(typeof(ApplicationEvents), typeof(ModuleEvents))]
    public void Catalogue_OfADerivedClass_HasTheConstantsThatPhpInherits(Type derived, Type inherited)
    {
        Dictionary<string, object?> ConstantsOf(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToDictionary(field => field.Name, field => field.GetRawConstantValue(), StringComparer.Ordinal);

        Dictionary<string, object?> all = ConstantsOf(derived);

        Assert.IsNotEmpty(ConstantsOf(inherited));
        foreach ((string name, object? value) in ConstantsOf(inherited))
            Assert.AreEqual(value, all[name], name);
    }

    [TestMethod]
    [DataRow("namespace Acme.Moss { using Compat.Moss; class X { object? Run() => new MossDispatcher().Fire(\"x\"); } }")]
    [DataRow("namespace Acme.Comodojo { using Compat.Comodojo; class X { string? Run() => new ComodojoDispatcher().Dispatch(new()); } }")]
    [DataRow("namespace Acme.Yii { using Compat.Yii; using static Compat.Yii.Yii; class X { void Run() => App.Trigger(\"x\"); } }")]
    [DataRow("namespace Acme.Civi.Ext { using Compat.Civi; using static Compat.Civi.Civi; class X { object Run() => Dispatcher(); } }")]
    [DataRow("namespace Acme.Mibew { using Compat.Mibew; class X { object Run() => new EventDispatcher().TriggerEvent(\"x\"); } }")]
    public void NamespaceThatEndsAsASystem_Compiles(string code)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Clash",
            [CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest))],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        string errors = string.Join(
            Environment.NewLine, compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error));

        Assert.IsTrue(errors.Length == 0, errors);
    }

    [TestMethod]
    public async Task ComodojoError_OfAnAwaitedRequest_HasItsCharsetAndTheRequestsTime()
    {
        var dispatcher = new ComodojoDispatcher();
        dispatcher.AddHook("dispatcher.error.404", async (ObjectError error) =>
        {
            await Task.Yield();
            error.SetContent($"{error.Request!.CurrentTime:yyyy}").SetCharset("ISO-8859-1");
        });
        var request = new ObjectRequest("nowhere") { CurrentTime = new DateTimeOffset(2001, 2, 3, 0, 0, 0, TimeSpan.Zero) };

        IObjectResult result = await dispatcher.RunAsync(request);

        Assert.AreEqual("ISO-8859-1 2001", $"{result.Charset} {result.Content}");
    }

    [TestMethod]
    public void CiviScopedService_WithBothInterfacesAndRegisteredTwice_IsHeardOnceByEach()
    {
        using ServiceProvider provider = new ServiceCollection()
            .AddSingleton<IList<string>>(_calls)
            .AddHookService<Twice>(lifetime: ServiceLifetime.Scoped).AddAutoSubscriber<Twice>(lifetime: ServiceLifetime.Scoped)
            .AddHookService<Twice>(lifetime: ServiceLifetime.Scoped).BuildServiceProvider();
        provider.GetRequiredService<CiviApplication>().Boot();
        using IServiceScope scope = provider.CreateScope();

        scope.ServiceProvider.GetRequiredService<HookInvoker>().Invoke("civicrm_mine", ["text"], ["x"]);

        Assert.AreSequenceEqual(["mine x", "named x"], _calls.Order(StringComparer.Ordinal));
    }

    [TestMethod]
    public void CiviRequestsExtension_MethodWithTheModulesName_AnswersOneHook()
    {
        using ServiceProvider provider =
            new ServiceCollection(
                ).AddSingleton<IList<string>>(_calls).AddScopedCiviExtension<OneFunctionOfARequest>().BuildServiceProvider();
        provider.GetRequiredService<CiviApplication>().Boot();
        using IServiceScope scope = provider.CreateScope();
        var hooks = scope.ServiceProvider.GetRequiredService<HookInvoker>();

        hooks.Invoke("civicrm_post");
        hooks.Invoke("one_civicrm_post");

        Assert.AreSequenceEqual(["post"], _calls);
    }

    [TestMethod]
    public void CiviHookServiceOfTheStart_IsWarnedOfByName()
    {
        var warnings = new List<string>();
        var logger = new Mock<ILogger<CiviEventDispatcher>>();
        logger.Setup(one => one.IsEnabled(It.IsAny<LogLevel>())).Returns(true);
        logger.Setup(one => one.Log(
            LogLevel.Warning, It.IsAny<EventId>(), It.IsAny<It.IsAnyType>(), It.IsAny<Exception?>(),
            It.IsAny<Func<It.IsAnyType, Exception?, string>>()))
            .Callback(new InvocationAction(invocation => warnings.Add($"{invocation.Arguments[2]}")));
        using ServiceProvider provider =
            new ServiceCollection().AddSingleton(logger.Object).AddHookService<Early>("early").BuildServiceProvider();

        provider.GetRequiredService<CiviApplication>().Boot();

        Assert.Contains("'early.hook_civicrm_container' listens to 'hook_civicrm_container'", warnings.Single());
    }

    public sealed class OneFunctionOfARequest(IList<string> calls) : CiviExtension
    {
        public override string Name => "one";

        public void one_civicrm_post() => calls.Add("post");
    }
}
