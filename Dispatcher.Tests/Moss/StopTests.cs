using Compat.Moss;
using Dispatching.Diagnostics;

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
    public void Stop_TheFirstEverInANestedFireThatThrows_LeavesTheExceptionToTheOuterOne()
    {
        _dispatcher.Register("inner", (_, _, _) =>
        {
            _dispatcher.Stop();
            throw new FormatException("inner");
        });
        _dispatcher.Register("outer", (_, _, _) => _dispatcher.Fire("inner"));
        _dispatcher.Register("outer:exception", (_, _, message) => $"handled {message}");

        Assert.AreEqual("handled inner", _dispatcher.Fire("outer"));
        Assert.AreEqual("handled inner", _dispatcher.Fire("outer"));
    }

    [TestMethod]
    public void Stop_InAFinallyOfAListenerThatThrows_KeepsTheExceptionFromItsListeners()
    {
        _dispatcher.Register("foo", (_, _, _) =>
        {
            try
            {
                throw new FormatException();
            }
            finally
            {
                _dispatcher.Stop();
            }
        });
        _dispatcher.Register("foo:exception", Note("never"));

        Assert.ThrowsExactly<FormatException>(() => _dispatcher.Fire("foo"));
        Assert.ThrowsExactly<FormatException>(() => _dispatcher.Fire("foo"));
        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public void Stop_WithinAnAsynchronousFireOfAnotherDispatcher_EndsTheFireAroundIt()
    {
        var other = new MossDispatcher();
        other.Register("inner", async (_, _, _) =>
        {
            _dispatcher.Stop();
            await Task.Yield();
            return null;
        });
        _dispatcher.Register("outer", (_, _, _) => other.FireAsync("inner").AsTask().GetAwaiter().GetResult());
        _dispatcher.Register("outer", Note("never"));

        _dispatcher.Fire("outer");
        _dispatcher.Fire("outer");

        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public void Stop_InAFireThatIsWatchedWithinOneThatIsNot_EndsTheInnerOneAlone()
    {
        _dispatcher.Register("inner", (_, _, _) => _dispatcher.Stop()).Register("inner", Note("never"));
        _dispatcher.Register("outer", (_, _, _) =>
        {
            using var recording = new DispatchRecording();
            _dispatcher.Fire("inner");
            Assert.IsTrue(recording.Dispatches.Single().IsStopped);
        });
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

    private Func<IMossContainer, object?, string?, object?> Note(string call) => (_, subject, _) =>
    {
        _calls.Add(call);
        return subject;
    };
}
