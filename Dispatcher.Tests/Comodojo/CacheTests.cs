using Compat.Comodojo;

namespace Tests.ComodojoAdapter;

[TestClass]
public sealed class CacheTests
{
    private readonly Counting _service = new();
    private readonly ComodojoDispatcher _dispatcher;

    public CacheTests() => _dispatcher = new ComodojoDispatcher(services: type => type == typeof(Counting) ? _service : new OnlyGet());

    private sealed class Counting : ComodojoService
    {
        public int Served { get; private set; }

        public override string? Get()
        {
            Request.Attributes["seen"] = "yes";
            return $"{++Served}";
        }

        public override string? Post() => $"{++Served}";
    }

    [TestMethod]
    [DataRow(CacheSide.None, 2, null)]
    [DataRow(CacheSide.Client, 2, "max-age=600")]
    [DataRow(CacheSide.Server, 1, null)]
    [DataRow(CacheSide.Both, 1, "max-age=600")]
    public void Cache_Side_DecidesWhoKeeps(CacheSide side, int served, string? header)
    {
        SetRoute(side);

        _dispatcher.Dispatch(new ObjectRequest("count"));
        IObjectResult second = _dispatcher.Run(new ObjectRequest("count"));

        Assert.AreEqual(served, _service.Served);
        Assert.AreEqual(header, second.Headers.TryGetValue("Cache-Control", out string? found) ? found : null);
    }

    [TestMethod]
    public void Cache_Post_IsNotKept()
    {
        SetRoute(CacheSide.Server);

        _dispatcher.Dispatch(new ObjectRequest("count", "POST"));
        _dispatcher.Dispatch(new ObjectRequest("count", "POST"));

        Assert.AreEqual(2, _service.Served);
    }

    [TestMethod]
    public void Cache_HookChangesResults_ChangesNoneThatIsKept()
    {
        SetRoute(CacheSide.Server);
        _dispatcher.AddHook("dispatcher.result.#", (ObjectSuccess success) => success.SetContent(success.Content + "!"));

        string?[] contents = [.. Enumerable.Range(0, 3).Select(_ => _dispatcher.Dispatch(new ObjectRequest("count")))];

        CollectionAssert.AreEqual(new[] { "1!", "1!!", "1!!" }, contents);
    }

    [TestMethod]
    public void Cache_AttributesThatLookAlikeWhenJoined_AreOtherRequests()
    {
        SetRoute(CacheSide.Server);

        string? first = _dispatcher.Dispatch(ObjectRequest.FromPath("/count?a=1&b=2"));
        string? second = _dispatcher.Dispatch(ObjectRequest.FromPath("/count?a=1%0Ab=2"));

        Assert.AreNotEqual(first, second);
    }

    [TestMethod]
    public void Cache_HookLeadsToAnotherClass_IsNotAnsweredByTheFirst()
    {
        SetRoute(CacheSide.Server);
        _dispatcher.Dispatch(new ObjectRequest("count"));
        _dispatcher.AddHook("dispatcher.serviceroute.count", (ObjectRoute route) => { route.ServiceClass = typeof(OnlyGet); });

        Assert.AreEqual("got", _dispatcher.Dispatch(new ObjectRequest("count")));
    }

    private void SetRoute(CacheSide side) => _dispatcher.SetRoute("count", RouteType.Route, typeof(Counting), route => route.Cache = side);
}
