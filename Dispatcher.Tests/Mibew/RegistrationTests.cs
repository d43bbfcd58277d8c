using System.Runtime.CompilerServices;
using Compat.Mibew;
using Dispatching.Contracts;

namespace Tests.MibewAdapter;

[TestClass]
public sealed class RegistrationTests
{
    private readonly EventDispatcher _dispatcher = new();
    private readonly Silent _plugin = new(0);

    [TestMethod]
    public void Listing_Lambda_ShowsItsTextAndWhereItWasAttached()
    {
        int before = Here();
        _dispatcher.AttachListener("e", _plugin, (EventArguments bag) => bag["a"] = 1);

        ListenerDescription listener = _dispatcher.GetListeners()["e"].Single();

        Assert.AreEqual("(EventArguments bag) => bag[\"a\"] = 1", listener.Name);
        Assert.AreEqual(before + 1, listener.LineNumber);
        Assert.Contains($"RegistrationTests.cs:{before + 1}", listener.ToString());
    }

    [TestMethod]
    public void Listing_EveryForm_ShowsTheFile()
    {
        _dispatcher.AttachListener(Events.CronRun, _plugin, static (CronRunArguments _) => { });
        _dispatcher.AttachListener(Events.CronRun, _plugin, static (CronRunArguments _, CancellationToken _) => ValueTask.CompletedTask);
        _dispatcher.AttachListener(Events.CronRun, _plugin, static (EventArguments _, CancellationToken _) => ValueTask.CompletedTask);
        _dispatcher.AttachListener(Events.CronRun, _plugin, "OnEvent");

        IReadOnlyList<ListenerDescription> listeners = _dispatcher.GetListeners()[Events.CronRun];

        Assert.HasCount(4, listeners);
        foreach (ListenerDescription listener in listeners)
            Assert.AreEqual("RegistrationTests.cs", Path.GetFileName(listener.FilePath));
    }

    [TestMethod]
    public void Attach_SameLineInALoop_KeepsThePlaceOnce()
    {
        for (int i = 0; i < 2; i++)
            _dispatcher.AttachListener("e", _plugin, static (EventArguments _) => { });
        IReadOnlyList<ListenerDescription> listeners = _dispatcher.GetListeners()["e"];

        Assert.AreEqual(listeners[0].LineNumber, listeners[1].LineNumber);
        Assert.AreSame(listeners[0].FilePath, listeners[1].FilePath);
    }

    private static int Here([CallerLineNumber] int line = 0) => line;
}
