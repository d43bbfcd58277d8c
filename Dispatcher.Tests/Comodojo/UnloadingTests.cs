using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Compat.Comodojo;

namespace Tests.ComodojoAdapter;

/// <summary>A plugin that was unloaded leaves nothing behind in a dispatcher.</summary>
[TestClass]
public sealed class UnloadingTests
{
    private const int Collections = 10;

    private readonly ComodojoDispatcher _dispatcher = new();

    private sealed class Plugin
    {
        private readonly TaskCompletionSource _later = new();

        public object? Called { get; private set; }

        public void Take(object value) => Called = value;

        public Task TakeLater(object value)
        {
            Take(value);
            return _later.Task;
        }

        public void Finish() => _later.SetResult();
    }

    [TestMethod]
    [DoNotParallelize]
    [DataRow("action", false)]
    [DataRow("action", true)]
    [DataRow("method", false)]
    [DataRow("method", true)]
    [DataRow("task", false)]
    [DataRow("task", true)]
    public void RemoveHook_AfterAFire_LetsGoOfTheHookAtOnce(string kind, bool isTheLast)
    {
        if (!isTheLast)
            _dispatcher.AddHook<object>("e", Quiet);

        WeakReference plugin = HookFireAndRemove(_dispatcher, kind);

        Assert.IsFalse(IsAliveAfterCollections(plugin));
    }

    [TestMethod]
    [DoNotParallelize]
    public void Fire_ObjectOfAnUnloadableClass_LetsGoOfTheClass()
    {
        _dispatcher.AddHook<ObjectRequest>("e", request => request);

        WeakReference type = FireObjectOfAnUnloadableClass(_dispatcher);

        Assert.IsFalse(IsAliveAfterCollections(type));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference HookFireAndRemove(ComodojoDispatcher dispatcher, string kind)
    {
        var plugin = new Plugin();
        switch (kind)
        {
            case "action":
                dispatcher.AddHook<object>("e", plugin.Take);
                break;
            case "method":
                dispatcher.AddHook("e", plugin, nameof(Plugin.Take));
                break;
            default:
                dispatcher.AddHook<object>("e", plugin.TakeLater);
                break;
        }

        var request = new ObjectRequest();
        Task<object?> fire = dispatcher.FireAsync("e", HookType.Request, request).AsTask();
        plugin.Finish();
        Assert.AreEqual(TaskStatus.RanToCompletion, fire.Status);
        if (kind != "task")
            dispatcher.Fire("e", HookType.Request, request);
        Assert.AreSame(request, plugin.Called);
        Assert.IsTrue(dispatcher.RemoveHook("e", plugin));
        return new WeakReference(plugin);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference FireObjectOfAnUnloadableClass(ComodojoDispatcher dispatcher)
    {
        TypeBuilder builder = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Plugin"), AssemblyBuilderAccess.RunAndCollect)
            .DefineDynamicModule("Plugin")
            .DefineType("PluginRequest", TypeAttributes.Public, typeof(ObjectRequest));
        ConstructorInfo made = typeof(ObjectRequest).GetConstructors().Single();
        ILGenerator code = builder.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, []).GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldstr, "service");
        code.Emit(OpCodes.Ldstr, "GET");
        code.Emit(OpCodes.Call, made);
        code.Emit(OpCodes.Ret);
        Type type = builder.CreateType();
        object request = Activator.CreateInstance(type)!;

        for (int i = 0; i < 3; i++)
            Assert.AreSame(request, dispatcher.Fire("e", HookType.Request, request));
        return new WeakReference(type);
    }

    private static bool IsAliveAfterCollections(WeakReference reference)
    {
        for (int i = 0; i < Collections && reference.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return reference.IsAlive;
    }

    private static void Quiet(object value)
    {
    }
}
