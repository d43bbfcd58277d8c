using Compat.Comodojo;
using Dispatching.Contracts;
using Dispatching.Diagnostics;

namespace Tests.ComodojoAdapter;

#pragma warning disable CA1822 // Hooks are looked for on objects.
[TestClass]
public sealed class AddHookTests
{
    private readonly ComodojoDispatcher _dispatcher = new();
    private readonly List<string> _calls = [];

    private sealed class Handler
    {
        public object? Take(object? value) => value;

        public object? TakeWithMore(object? value, string more = "more") =>
            value is ObjectRequest request ? request.SetService(more) : null;

        public async Task<ObjectError> Later(ObjectError error)
        {
            await Task.Yield();
            return error.SetContent("method");
        }

        private void Hidden(object? value) => Assert.Fail("It is private.");
    }

    [TestMethod]
    public void Hook_CannotBeCalledOrFails_IsPassedOver()
    {
        _dispatcher.AddHook("e", typeof(Handler), "Take");
        _dispatcher.AddHook("e", new Handler(), "Hidden");
        _dispatcher.AddHook("e", (string _) => throw new FormatException());
        _dispatcher.AddHook("e", (ObjectRoute _) => _calls.Add("never"));
        _dispatcher.AddHook("e", new Handler(), nameof(Handler.Take));
        var request = new ObjectRequest("x");

        Assert.AreSame(request, _dispatcher.Fire("e", HookType.Request, request));
        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public void Hook_Cancelled_IsThrownOn()
    {
        _dispatcher.AddHook("e", (object _) => throw new OperationCanceledException());

        Assert.ThrowsExactly<OperationCanceledException>(() => _dispatcher.Fire("e", HookType.Void, "x"));
    }

    [TestMethod]
    public void RemoveHook_ObjectClassOrFunction_TakesTheFirst()
    {
        var handler = new Handler();
        Func<object, object?> function = value => value;
        _dispatcher.AddHook("e", handler, nameof(Handler.Take));
        _dispatcher.AddHook("e", typeof(Handler), "Missing");
        _dispatcher.AddHook("e", function);

        Assert.IsFalse(_dispatcher.RemoveHook("e", new Handler()));
        Assert.IsTrue(_dispatcher.RemoveHook("e", handler));
        Assert.IsTrue(_dispatcher.RemoveHook("e", typeof(Handler)));
        Assert.IsTrue(_dispatcher.RemoveHook("e", function));
        Assert.IsFalse(_dispatcher.RemoveHook("e"));
    }

    [TestMethod]
    public async Task Hook_Asynchronous_IsAwaited()
    {
        _dispatcher.AddHook("dispatcher.error.404", async (ObjectError error, CancellationToken cancellation) =>
        {
            await Task.Yield();
            return (object?)error.SetContent("later");
        });

        Assert.ThrowsExactly<InvalidOperationException>(() => _dispatcher.Dispatch(new ObjectRequest("nowhere")));
        Assert.AreEqual("later", await _dispatcher.DispatchAsync(new ObjectRequest("nowhere")));
    }

    [TestMethod]
    public void Recording_Fire_ShowsHooksAndFailures()
    {
        _dispatcher.AddHook("e", (object _) => throw new FormatException("bad"));
        using var recording = new DispatchRecording();

        _dispatcher.Fire("e", HookType.Void, "x");

        Assert.AreEqual("comodojo", recording.Dispatches.Single().System);
        Assert.IsNotNull(recording.Dispatches.Single().Called.Single().Failure);
    }

    [TestMethod]
    public void Recording_HookIsCancelled_ShowsWhatWasThrown()
    {
        _dispatcher.AddHook("e", (object _) => throw new OperationCanceledException());
        using var recording = new DispatchRecording();

        Assert.ThrowsExactly<OperationCanceledException>(() => _dispatcher.Fire("e", HookType.Void, "x"));

        Assert.IsInstanceOfType<OperationCanceledException>(recording.Dispatches.Single().Failure);
        Assert.IsInstanceOfType<OperationCanceledException>(recording.Dispatches.Single().Called.Single().Failure);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Hook_AddedAgainAfterTheLastWasRemoved_IsCalled(bool isRequest)
    {
        const string eventName = "again";
        object value = isRequest ? new ObjectRequest() : "v";
        _dispatcher.AddHook(eventName, (object _) => { _calls.Add("first"); });
        _dispatcher.Fire(eventName, HookType.Void, value);
        _dispatcher.RemoveHook(eventName);
        _dispatcher.AddHook(eventName, (object _) => { _calls.Add("second"); });

        _dispatcher.Fire(eventName, HookType.Void, value);

        Assert.AreEqual("first second", string.Join(' ', _calls));
    }

    [TestMethod]
    public void Hook_MethodByNameInAnotherCaseOrWithMoreParameters_IsCalled()
    {
        _dispatcher.AddHook("e", new Handler(), "takewithmore");
        var request = new ObjectRequest("x");

        _dispatcher.Fire("e", HookType.Request, request);

        Assert.AreEqual("more", request.Service);
    }

    [TestMethod]
    public void RemoveHook_MethodThatGivesAnotherType_IsFound()
    {
        _dispatcher.AddHook<ObjectError>("e", Same);

        Assert.IsTrue(_dispatcher.RemoveHook("e", (Func<ObjectError, ObjectError>)Same));
    }

    [TestMethod]
    public void GetListeners_EveryKindOfHook_SaysWhereItWasAdded()
    {
        _dispatcher.AddHook("e", (ObjectError error) => error);
        _dispatcher.AddHook("e", (ObjectError error) => { error.SetContent("x"); });
        _dispatcher.AddHook("e", async (ObjectError error) => await Task.FromResult<object?>(error));
        _dispatcher.AddHook("e", async (ObjectError _) => await Task.Yield());
        _dispatcher.AddHook("e", async (ObjectError error, CancellationToken _) => await ValueTask.FromResult<object?>(error));
        _dispatcher.AddHook("e", async (ObjectError _, CancellationToken _) => await Task.Yield());
        _dispatcher.AddHook("e", new Handler(), "Take");

        IReadOnlyList<ListenerDescription> hooks = _dispatcher.GetListeners()["e"];

        Assert.HasCount(7, hooks);
        Assert.IsTrue(hooks.All(hook => Path.GetFileName(hook.FilePath) == "AddHookTests.cs"));
        CollectionAssert.AreEqual(Enumerable.Range(hooks[0].LineNumber, 7).ToArray(), hooks.Select(hook => hook.LineNumber).ToArray());
        CollectionAssert.AreEqual(
            new[] { false, false, true, true, true, true, false }, hooks.Select(hook => hook.IsAsynchronous).ToArray());
    }

    [TestMethod]
    public async Task Hook_AsynchronousOfEveryForm_IsAwaitedAndItsResultTaken()
    {
        var errors = new ObjectError[6];
        _dispatcher.AddHook("e", async (ObjectError _) => { await Task.Yield(); return Next(0); });
        _dispatcher.AddHook("e", async (ObjectError error) => { await Task.Yield(); error.SetContent("changed"); });
        _dispatcher.AddHook<ObjectError>("e", async (_, _) => { await Task.Yield(); return Next(1); });
        _dispatcher.AddHook<ObjectError>("e", async (error, _) => { await Task.Yield(); error.SetStatusCode(403); });
        _dispatcher.AddHook<ObjectError>("e", LaterAsync);
        _dispatcher.AddHook<ObjectError>("e", error => LaterAsync(error));
        _dispatcher.AddHook("e", new Handler(), nameof(Handler.Later));

        object? last = await _dispatcher.FireAsync("e", HookType.Result, new ObjectError());

        Assert.AreSame(errors[3], last);
        Assert.AreEqual(("changed", 403, "method"), (errors[0].Content, errors[1].StatusCode, errors[3].Content));

        ObjectError Next(int place) => errors[place] = new ObjectError();

        async Task<ObjectError> LaterAsync(ObjectError error)
        {
            await Task.Yield();
            return Next(Array.IndexOf(errors, error) + 1);
        }
    }

    [TestMethod]
    public void Hook_GivesATaskThatNobodyAwaits_IsPassedOverAsAFailure()
    {
        _dispatcher.AddHook<ObjectError>("e", error => Task.FromResult(error));
        _dispatcher.AddHook<ObjectError>("e", error => error.SetContent("reached"));
        using var recording = new DispatchRecording();
        var error = new ObjectError();

        Assert.AreSame(error, _dispatcher.Fire("e", HookType.Result, error));

        Assert.AreEqual("reached", error.Content);
        Assert.IsInstanceOfType<InvalidOperationException>(recording.Dispatches.Single().Called[0].Failure);
    }

    private static ObjectError Same(ObjectError error) => error;
}
