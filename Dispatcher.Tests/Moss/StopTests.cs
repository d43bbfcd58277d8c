using Compat.Moss;

namespace Tests.MossAdapter;

/// <summary>A fire is not kept anywhere until something was stopped: what is under way at that moment must stop all the same.</summary>
[TestClass]
public sealed class StopTests
{
    private readonly List<string> _calls = [];
    private readonly MossDispatcher _dispatcher = new();

    [TestMethod]
    public async Task Stop_InAnAsynchronousFire_IsOfItsFlow()
    {
        _dispatcher.Register("foo", async (_, _, _, cancellation) =>
        {
            await Task.Yield();
            _dispatcher.Stop();
            return "stopped";
        });
        _dispatcher.Register("foo", (_, _, _) => _calls.Add("never"));

        Assert.AreEqual("stopped", await _dispatcher.FireAsync("foo"));
        Assert.IsEmpty(_calls);
        Assert.ThrowsExactly<InvalidOperationException>(() => _dispatcher.Fire("foo"));
    }

    [TestMethod]
    public void Stop_InANestedFire_DoesNotLeakAndIsNotCleared()
    {
        _dispatcher.Register("inner", (_, _, _) => _dispatcher.Stop());
        _dispatcher.Register("outer", (_, _, _) => _dispatcher.Fire("inner"));
        _dispatcher.Register("outer", (_, _, _) => { _calls.Add("reached"); _dispatcher.Stop(); _dispatcher.Fire("other"); });
        _dispatcher.Register("outer", (_, _, _) => _calls.Add("never"));

        _dispatcher.Fire("outer");

        Assert.AreEqual("reached", string.Join(',', _calls));
    }

    [TestMethod]
    public void Stop_InBefore_SkipsEventAndAfter()
    {
        _dispatcher.Register("foo:before", (_, _, _) => _dispatcher.Stop());
        _dispatcher.Register(["foo", "foo:after"], (_, _, _) => _calls.Add("never"));

        _dispatcher.Fire("foo");

        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public void Stop_TheFirstEver_EndsTheFireUnderWay()
    {
        _dispatcher.Register("foo", Note("first")).Register("foo", (_, _, _) => _dispatcher.Stop()).Register("foo", Note("never"));
        _dispatcher.Register("foo:after", Note("never"));

        _dispatcher.Fire("foo");
        _dispatcher.Fire("foo");

        Assert.AreEqual("first first", string.Join(' ', _calls));
    }

    [TestMethod]
    public void Stop_TheFirstEverBeforeANestedFire_EndsTheOuterOneAlone()
    {
        _dispatcher.Register("inner", Note("inner")).Register("inner", Note("behind"));
        _dispatcher.Register("outer", (_, _, _) => { _dispatcher.Stop(); _dispatcher.Fire("inner"); });
        _dispatcher.Register("outer", Note("never"));

        _dispatcher.Fire("outer");

        Assert.AreEqual("inner behind", string.Join(' ', _calls));
    }

    [TestMethod]
    public void Stop_TheFirstEverInANestedFireThatThrows_LeavesTheOuterOneGoing()
    {
        _dispatcher.Register("inner", (_, _, _) =>
        {
            _dispatcher.Stop();
            throw new FormatException();
        });
        _dispatcher.Register("inner:exception", Note("never"));
        _dispatcher.Register("outer", (_, _, _) => Assert.ThrowsExactly<FormatException>(() => _dispatcher.Fire("inner")));
        _dispatcher.Register("outer", Note("behind"));

        _dispatcher.Fire("outer");

        Assert.AreEqual("behind", string.Join(' ', _calls));
    }

    [TestMethod]
    public void Stop_InBothFiresUnderWay_EndsBoth()
    {
        _dispatcher.Register("inner", (_, _, _) => _dispatcher.Stop()).Register("inner", Note("never"));
        _dispatcher.Register("outer", (_, _, _) => { _dispatcher.Fire("inner"); _dispatcher.Stop(); }).Register("outer", Note("never"));

        _dispatcher.Fire("outer");

        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public void Stop_OutsideOfAFire_DoesNothing()
    {
        _dispatcher.Register("foo", Note("called")).Register("foo", Note("called"));

        _dispatcher.Stop().Fire("foo");

        Assert.HasCount(2, _calls);
    }

    [TestMethod]
    public void Stop_OnOtherThreads_IsNotOfThisOne()
    {
        using var barrier = new Barrier(2);
        int behind = 0;
        _dispatcher.Register("foo", (_, subject, _) =>
        {
            barrier.SignalAndWait(TimeSpan.FromSeconds(30));
            if (subject is true)
                _dispatcher.Stop();
            barrier.SignalAndWait(TimeSpan.FromSeconds(30));
            return subject;
        });
        _dispatcher.Register("foo", (_, _, _) => Interlocked.Increment(ref behind));

        Thread other = new(() => _dispatcher.Fire("foo", true));
        other.Start();
        _dispatcher.Fire("foo", false);
        other.Join();

        Assert.AreEqual(1, behind);
    }

    [TestMethod]
    public void Aspects_RegisteredByAListener_AreCalledInTheSameFire()
    {
        _dispatcher.Register("foo", (_, _, _) =>
        {
            _dispatcher.Register("foo:after", Note("after")).Register("foo:exception", (_, subject, _) => subject);
            return null;
        });
        _dispatcher.Register("bar", (_, _, _) =>
        {
            _dispatcher.Register("bar:exception", Note("exception"));
            throw new FormatException();
        });

        _dispatcher.Fire("foo");
        _dispatcher.Fire("bar");

        Assert.AreEqual("after exception", string.Join(' ', _calls));
    }

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
        _dispatcher.Register("foo", async (_, subject, _, cancellation) => { await Task.Yield(); cancellation.ThrowIfCancellationRequested(); return $"{subject}2"; });
        _dispatcher.Register("foo", (_, subject, _) => ValueTask.FromResult<object?>($"{subject}3"));
        _dispatcher.Register("foo", (_, subject, _) => Task.FromResult($"{subject}4"));

        Assert.AreEqual("s1234", await _dispatcher.FireAsync("foo", "s"));
    }

    [TestMethod]
    public void Register_SeveralEventsOrNone_RegistersForAllOrRefuses()
    {
        _dispatcher.Register(["foo", "bar"], Note("called"));
        string[] none = [];

        _dispatcher.Fire("foo");
        _dispatcher.Fire("bar");

        Assert.HasCount(2, _calls);
        Assert.ThrowsExactly<ArgumentException>(() => _dispatcher.Register(none, Note("never")));
    }

    private Func<IMossContainer, object?, string?, object?> Note(string call) => (_, subject, _) =>
    {
        _calls.Add(call);
        return subject;
    };
}
