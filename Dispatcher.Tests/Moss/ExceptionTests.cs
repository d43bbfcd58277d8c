using Compat.Moss;
using Dispatching;
using Tests.Systems;

namespace Tests.MossAdapter;

[TestClass]
public sealed class ExceptionTests
{
    private readonly List<string> _calls = [];
    private readonly MossDispatcher _dispatcher = new();

    [TestMethod]
    public void Exception_SomebodyListens_GetsItAndItsMessage()
    {
        _dispatcher.Register("foo", Throw(new FormatException("bad")));
        _dispatcher.Register("foo:after", (_, _, _) => _calls.Add("never"));
        _dispatcher.Register("foo:exception", (_, subject, message) => $"{subject!.GetType().Name} {message}");

        Assert.AreEqual("FormatException bad", _dispatcher.Fire("foo"));
        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public void Exception_NobodyListensOrItIsCancellationOrAfterAStop_IsThrownOn()
    {
        _dispatcher.Register("foo", Throw(new FormatException()));
        Assert.ThrowsExactly<FormatException>(() => _dispatcher.Fire("foo"));

        _dispatcher.Register(["bar:exception", "stop:exception"], (_, _, _) => _calls.Add("never"));
        _dispatcher.Register("bar", Throw(new OperationCanceledException()));
        Assert.ThrowsExactly<OperationCanceledException>(() => _dispatcher.Fire("bar"));

        _dispatcher.Register("stop", (_, _, _) => _dispatcher.Stop(), 0);
        _dispatcher.Register("stop:before", (_, _, _) =>
        {
            _dispatcher.Stop();
            throw new FormatException();
        });
        Assert.ThrowsExactly<FormatException>(() => _dispatcher.Fire("stop"));
        Assert.IsEmpty(_calls);
    }

    private static Func<IMossContainer, object?, string?, object?> Throw(Exception exception) => (_, _, _) => throw exception;

    [TestMethod]
    public void Exception_ItsListenerFiresTheFailedEventAgain_EndsWithTheChain() => SmallStack.Run(
        () =>
        {
            _dispatcher.Register("foo", Throw(new FormatException()));
            _dispatcher.Register("foo:exception", (_, _, _) => _dispatcher.Fire("foo"));

            EventRecursionException thrown = Assert.ThrowsExactly<EventRecursionException>(() => _dispatcher.Fire("foo"));

            Assert.Contains("'foo' -> 'foo'", thrown.Message);
        },
        1024 * 1024);
}
