using System.Reflection;
using PublicApiGenerator;

namespace Tests.Surface;

/// <summary>What a library shows changes only on purpose: it stands in a file beside this one.</summary>
[TestClass]
public sealed class SurfaceTests
{
    // What the assembly says of itself (its version, its friends) is no surface.
    private static readonly ApiGeneratorOptions s_options = new() { IncludeAssemblyAttributes = false };

    [TestMethod]
    [DataRow(typeof(global::Dispatching.Contracts.IEventDispatcher))]
    [DataRow(typeof(global::Dispatching.EventDispatcher))]
    [DataRow(typeof(global::Dispatching.AspNetCore.DispatcherPageOptions))]
    [DataRow(typeof(global::Dispatching.Testing.RecordingDispatcher))]
    [DataRow(typeof(global::Dispatching.Messenger.MessengerEnvelope))]
    [DataRow(typeof(global::Dispatching.Messenger.MessengerModule))]
    [DataRow(typeof(global::Dispatching.Messenger.RedisMessengerExtensions))]
    [DataRow(typeof(global::Dispatching.Messenger.RabbitMQMessengerExtensions))]
    [DataRow(typeof(Compat.Php.PhpArray))]
    [DataRow(typeof(Compat.Yii.Component))]
    [DataRow(typeof(Compat.Civi.CiviExtension))]
    [DataRow(typeof(Compat.Mibew.Plugin))]
    [DataRow(typeof(Compat.Moss.MossDispatcher))]
    [DataRow(typeof(Compat.Comodojo.ComodojoDispatcher))]
    [DataRow(typeof(global::Dispatching.DispatcherModule))]
    [DataRow(typeof(global::Dispatching.DispatcherRegistrations))]
    [DataRow(typeof(Compat.Yii.YiiModule))]
    [DataRow(typeof(Compat.Civi.CiviModule))]
    [DataRow(typeof(Compat.Mibew.MibewModule))]
    [DataRow(typeof(Compat.Moss.MossModule))]
    [DataRow(typeof(Compat.Comodojo.ComodojoModule))]
    [DataRow(typeof(global::Dispatching.PhpWorker.PhpPlugin))]
    [DataRow(typeof(global::Dispatching.Porting.PluginPort))]
    public void PublicSurface_IsTheApprovedOne(Type known)
    {
        Assembly assembly = known.Assembly;
        string name = assembly.GetName().Name!;
        string approved = Path.Combine(AppContext.BaseDirectory, "Surface", $"{name}.approved.txt");
        string received = Path.Combine(AppContext.BaseDirectory, "Surface", $"{name}.received.txt");

        string surface = assembly.GeneratePublicApi(s_options).ReplaceLineEndings("\n");
        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, surface);

        string before = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";
        string[] gone = [.. before.Split('\n').Except(surface.Split('\n'))];
        string[] come = [.. surface.Split('\n').Except(before.Split('\n'))];
        Assert.AreEqual(
            before,
            surface,
            $"The public surface of '{name}' has changed. "
            + $"If that is meant, copy '{received}' over 'Dispatcher.Tests/Surface/{name}.approved.txt'.\n"
            + $"Gone:\n{string.Join('\n', gone)}\nCome:\n{string.Join('\n', come)}");
    }
}
