using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Compat.Civi;
using Dispatching.Contracts;

namespace Tests.CiviAdapter;

/// <summary>What is taken away can be collected at once: a plugin that is to be unloaded waits for no dispatch.</summary>
[TestClass]
public sealed class UnloadingTests
{
    private const string Event = "hook_civicrm_x";

    private readonly CiviEventDispatcher _dispatcher = new();

    public static IEnumerable<object[]> Ways =>
    [
        [(Action<CiviEventDispatcher, Action<GenericHookEvent>, ListenerRegistration>)((_, _, registration) => registration.Dispose())],
        [(Action<CiviEventDispatcher, Action<GenericHookEvent>, ListenerRegistration>)(
            (dispatcher, listener, _) => dispatcher.RemoveListener(Event, listener))],
    ];

    [TestMethod]
    [DynamicData(nameof(Ways))]
    public void Listener_TakenAwayAfterADispatch_IsCollected(
        Action<CiviEventDispatcher, Action<GenericHookEvent>, ListenerRegistration> remove)
    {
        WeakReference target = DispatchAndRemove(remove);

        AssertIsCollected(target);
    }

    [TestMethod]
    public void Module_DeactivatedAfterADispatch_IsCollected()
    {
        WeakReference module = DispatchAndDeactivate();

        AssertIsCollected(module);
    }

    [TestMethod]
    public void Dispatcher_OfAFrameworkThatGoesOn_IsCollected()
    {
        var framework = new StandaloneFramework();

        WeakReference dispatcher = DispatchWith(framework);

        AssertIsCollected(dispatcher);
        Assert.IsTrue(framework.Extensions.Activate(new ModuleFunctions("a")));
    }

    [TestMethod]
    public void Function_OfACollectibleType_IsCollected()
    {
        WeakReference type = CompileForACollectibleType();

        AssertIsCollected(type);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference CompileForACollectibleType()
    {
        AssemblyBuilder assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Plugin"), AssemblyBuilderAccess.RunAndCollect);
        TypeBuilder type = assembly.DefineDynamicModule("Plugin").DefineType("Plugin.Functions", TypeAttributes.Public);
        MethodBuilder method = type.DefineMethod(
            "Note", MethodAttributes.Public | MethodAttributes.Static, typeof(void), [typeof(string)]);
        method.GetILGenerator().Emit(OpCodes.Ret);
        Type made = type.CreateType();
        HookFunction function = HookFunction.From(null, made.GetMethod("Note")!);
        Assert.AreEqual("Functions.Note", function.Name);
        return new WeakReference(made);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference DispatchAndRemove(Action<CiviEventDispatcher, Action<GenericHookEvent>, ListenerRegistration> remove)
    {
        var target = new List<string>();
        Action<GenericHookEvent> listener = _ => target.Add("x");
        ListenerRegistration registration = _dispatcher.AddListener(Event, listener);
        _dispatcher.Dispatch(Event);
        remove(_dispatcher, listener, registration);
        return new WeakReference(target);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference DispatchAndDeactivate()
    {
        var target = new List<string>();
        _dispatcher.Framework.Extensions.Activate(new ModuleFunctions("a").Add("civicrm_x", () => target.Add("x")));
        _dispatcher.Dispatch(Event);
        _dispatcher.Framework.Extensions.Deactivate("a");
        return new WeakReference(target);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference DispatchWith(UserFramework framework)
    {
        var dispatcher = new CiviEventDispatcher(framework);
        dispatcher.Dispatch(Event);
        return new WeakReference(dispatcher);
    }

    private static void AssertIsCollected(WeakReference reference)
    {
        // What can be unloaded goes in several steps.
        for (int i = 0; i < 10 && reference.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.IsFalse(reference.IsAlive);
    }
}
