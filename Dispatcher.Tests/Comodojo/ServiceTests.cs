using Compat.Comodojo;
using Microsoft.Extensions.Logging;

namespace Tests.ComodojoAdapter;

[TestClass]
public sealed class ServiceTests
{
    private readonly NotedLog _log = new();
    private readonly ComodojoDispatcher _dispatcher;

    public ServiceTests() => _dispatcher = new ComodojoDispatcher(logger: _log);

    private sealed class Later : ComodojoService
    {
        public override async ValueTask<string?> GetAsync(CancellationToken cancellationToken)
        {
            await Task.Yield();
            return cancellationToken.CanBeCanceled ? "later" : "never";
        }

        public override async ValueTask<string?> AnyAsync(CancellationToken cancellationToken)
        {
            await Task.Yield();
            throw new ServiceException("not now", 503);
        }
    }

    private sealed class Places : ComodojoService
    {
        public override void Setup()
        {
            Expects("GET", attributes: ["name"]);
            Likes("GET", "greeting", "sign");
        }

        public override string? Get() =>
            $"{(Request.Attributes.TryGetValue("greeting", out string? greeting) ? greeting : "Hello")}, {Request.Attributes["name"]}";
    }

    private sealed class NotedLog : ILogger<ComodojoDispatcher>
    {
        public List<(LogLevel Level, Exception? Exception)> Entries { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Entries.Add((logLevel, exception));
    }

    [TestMethod]
    [DataRow("POST", 400, "Conversation error")]
    [DataRow("PUT", 404, "gone")]
    [DataRow("DELETE", 500, "broken")]
    [DataRow("PATCH", 405, "Allow: GET,PUT,POST,DELETE")]
    public void Dispatch_ServiceFails_IsTheErrorOfItsKind(string method, int status, string content)
    {
        _dispatcher.SetRoute("hello", RouteType.Route, typeof(Hello));

        IObjectResult result = _dispatcher.Run(new ObjectRequest("hello", method));

        Assert.AreEqual((status, content), (result.StatusCode, result.Content));
    }

    [TestMethod]
    public void Dispatch_MethodIsNotImplemented_SaysWhichAre()
    {
        _dispatcher.SetRoute("get", RouteType.Route, typeof(OnlyGet));

        IObjectResult result = _dispatcher.Run(new ObjectRequest("get", "DELETE"));

        Assert.AreEqual((501, "GET"), (result.StatusCode, result.Headers["Allow"]));
    }

    [TestMethod]
    [DataRow("POST", LogLevel.Information)]
    [DataRow("PUT", LogLevel.Information)]
    [DataRow("PATCH", LogLevel.Information)]
    [DataRow("DELETE", LogLevel.Error)]
    public void Log_ServiceFails_IsAnErrorUnlessTheClientsRequestIsWrong(string method, LogLevel level)
    {
        _dispatcher.SetRoute("hello", RouteType.Route, typeof(Hello));

        _dispatcher.Run(new ObjectRequest("hello", method));

        (LogLevel logged, Exception? exception) = _log.Entries.Single();
        Assert.AreEqual(level, logged);
        Assert.AreEqual(level == LogLevel.Error, exception is not null);
    }

    [TestMethod]
    public void Log_MethodIsNotImplemented_IsInformation()
    {
        _dispatcher.SetRoute("get", RouteType.Route, typeof(OnlyGet));

        _dispatcher.Run(new ObjectRequest("get", "DELETE"));

        Assert.AreEqual(LogLevel.Information, _log.Entries.Single().Level);
    }

    [TestMethod]
    [DataRow("/places", 400, "Conversation error")]
    [DataRow("/places?name=Ann", 200, "Hello, Ann")]
    [DataRow("/places/Ann", 200, "Hello, Ann")]
    [DataRow("/places/Ann/Hi", 200, "Hi, Ann")]
    [DataRow("/places/Hi?name=Ann", 200, "Hi, Ann")]
    public void Dispatch_ExpectedAndLikedAttributes_AreNamedByTheirPlacesInThePath(string path, int status, string content)
    {
        _dispatcher.SetRoute("places", RouteType.Route, typeof(Places));

        IObjectResult result = _dispatcher.Run(ObjectRequest.FromPath(path));

        Assert.AreEqual((status, content), (result.StatusCode, result.Content));
    }

    [TestMethod]
    public async Task DispatchAsync_AsynchronousService_IsAwaited()
    {
        _dispatcher.SetRoute("later", RouteType.Route, typeof(Later));
        using var source = new CancellationTokenSource();

        Assert.AreEqual("later", await _dispatcher.DispatchAsync(new ObjectRequest("later"), source.Token));
        Assert.AreEqual(503, (await _dispatcher.RunAsync(new ObjectRequest("later", "PUT"), source.Token)).StatusCode);
    }

    [TestMethod]
    public async Task DispatchAsync_SynchronousService_IsServed()
    {
        _dispatcher.SetRoute("get", RouteType.Route, typeof(OnlyGet));

        Assert.AreEqual("got", await _dispatcher.DispatchAsync(new ObjectRequest("get")));
    }

    [TestMethod]
    public void Dispatch_AsynchronousService_IsRefused()
    {
        _dispatcher.SetRoute("later", RouteType.Route, typeof(Later));

        var refused = Assert.ThrowsExactly<InvalidOperationException>(() => _dispatcher.Dispatch(new ObjectRequest("later")));
        Assert.Contains("'later'", refused.Message);
    }
}
