using Compat.Moss;
using Dispatching;
using Tests.Systems;

namespace Tests.MossAdapter;

[TestClass]
public sealed class KernelTests
{
    private readonly List<string> _calls = [];
    private readonly MossDispatcher _dispatcher = new();

    private sealed record Response(string? Text);

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

    [TestMethod]
    public void Kernel_Exceptions_CarryTheFileAndTheLine()
    {
        _dispatcher.Register(KernelEvents.NotFound, (_, _, message) => new Response(message));

        Assert.MatchesRegex(@"^failed \(.*KernelTests\.cs line:\d+\)$", Kernel().Run("/404").Text!);
    }

    [TestMethod]
    [DataRow(KernelEvents.Route, "kernel.request,kernel.send")]
    [DataRow(KernelEvents.Controller, "kernel.request,kernel.route,kernel.send")]
    public void Kernel_ResponseBeforeTheController_TakesItsPlace(string eventName, string others)
    {
        _dispatcher.Register(eventName, (_, _, _) => new Response("instead"));
        foreach (string other
            in (string[])[KernelEvents.Request, KernelEvents.Route, KernelEvents.Controller, KernelEvents.Response, KernelEvents.Send])
        {
            if (other != eventName)
                Note(other);
        }

        Assert.AreEqual("instead", Kernel().Run("/").Text);
        Assert.AreEqual(others, string.Join(',', _calls));
    }

    [TestMethod]
    public void Kernel_ListenerOfAnErrorGivesNothing_ThrowsTheOriginal()
    {
        _dispatcher.Register(KernelEvents.Error, (_, _, _) => null);

        Assert.ThrowsExactly<FormatException>(() => Kernel().Run("/500"));
    }

    [TestMethod]
    public async Task RunAsync_AsynchronousListenersAndController_AreAwaited()
    {
        _dispatcher.Register(KernelEvents.Response, async (_, subject, _) =>
        {
            await Task.Yield();
            return new Response(((Response)subject!).Text + " changed");
        });
        var kernel = new MossKernel<string, Response>(_dispatcher, _ => LaterAsync);

        Assert.AreEqual("later changed", (await kernel.RunAsync("/")).Text);
        Assert.ThrowsExactly<InvalidOperationException>(() => Kernel().Run("/"));

        static async Task<Response> LaterAsync(string path)
        {
            await Task.Yield();
            return new Response("later");
        }
    }

    [TestMethod]
    public void Kernel_ControllerRunsItWithoutEnd_EndsWithAnException() => SmallStack.Run(
        () =>
        {
            MossKernel<string, Response>? kernel = null;
            kernel = new MossKernel<string, Response>(_dispatcher, _ => request => kernel!.Run(request));

            EventRecursionException thrown = Assert.ThrowsExactly<EventRecursionException>(() => kernel.Run("/"));

            Assert.Contains("'kernel.", thrown.Message);
        },
        1024 * 1024);
}
