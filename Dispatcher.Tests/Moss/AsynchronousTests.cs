using Compat.Moss;

namespace Tests.MossAdapter;

[TestClass]
public sealed class AsynchronousTests
{
    private readonly List<string> _calls = [];
    private readonly MossDispatcher _dispatcher = new();

    [TestMethod]
    public void Fire_AsynchronousListener_IsRefusedBeforeAnyIsCalled()
    {
        _dispatcher.Register("foo", Note("never"));
        _dispatcher.Register("foo:after", async (_, subject, _) =>
        {
            await Task.Yield();
            return subject;
        });

        Assert.Contains("'foo:after'", Assert.ThrowsExactly<InvalidOperationException>(() => _dispatcher.Fire("foo")).Message);
        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public async Task FireAsync_ListenersOfEveryAsynchronousForm_GiveTheirResultToTheNext()
    {
        _dispatcher.Register("foo", async (_, subject, _) => { await Task.Yield(); return $"{subject}1"; });
        _dispatcher.Register("foo", async (_, subject, _, cancellation) =>
        {
            await Task.Yield();
            cancellation.ThrowIfCancellationRequested();
            return $"{subject}2";
        });
        _dispatcher.Register("foo", (_, subject, _) => ValueTask.FromResult<object?>($"{subject}3"));
        _dispatcher.Register("foo", (_, subject, _) => Task.FromResult($"{subject}4"));

        Assert.AreEqual("s1234", await _dispatcher.FireAsync("foo", "s"));
    }

    [TestMethod]
    public async Task Stop_InWhatAFireBeganAndDidNotAwait_EndsTheFireThere()
    {
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task? later = null;
        _dispatcher.Register("inner", (_, _, _) => _dispatcher.Stop()).Register("inner", Note("never"));
        _dispatcher.Register("outer", async (_, _, _) =>
        {
            later = Task.Run(async () =>
            {
                await go.Task;
                _dispatcher.Fire("inner");
            });
            await Task.Yield();
        });

        await _dispatcher.FireAsync("outer");
        go.SetResult();
        await later!;

        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public async Task Stop_InAnAsynchronousFireThatGoesOnElsewhere_EndsTheFireOfAnotherDispatcherThatWaitsForIt()
    {
        var other = new MossDispatcher();
        other.Register("inner", async (_, _, _) =>
        {
            await Task.Yield();
            _dispatcher.Stop();
            return null;
        });
        _dispatcher.Register("outer", (_, _, _) => other.FireAsync("inner").AsTask().GetAwaiter().GetResult());
        _dispatcher.Register("outer", Note("never"));
        await _dispatcher.Stop().FireAsync("outer");
        _dispatcher.Fire("outer");

        Assert.IsEmpty(_calls);
    }

    private Func<IMossContainer, object?, string?, object?> Note(string call) => (_, subject, _) =>
    {
        _calls.Add(call);
        return subject;
    };
}
