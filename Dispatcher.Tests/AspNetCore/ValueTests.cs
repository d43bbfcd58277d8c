using Dispatching;
using Dispatching.AspNetCore;
using Dispatching.AspNetCore.History;
using Dispatching.Contracts;

namespace Tests.WebPage;

[TestClass]
public sealed class ValueTests
{
    [TestMethod]
    [DataRow(ArgumentDisplay.WhenAsked, "", false)]
    [DataRow(ArgumentDisplay.WhenAsked, "?values=show", true)]
    [DataRow(ArgumentDisplay.Never, "?values=show", false)]
    [DataRow(ArgumentDisplay.Always, "", true)]
    public async Task Request_Values_AreShownAsTheHostSays(ArgumentDisplay display, string query, bool areShown)
    {
        await using PageHost host = await PageHost.StartAsync(
            page => page.ShowArguments = display, run: _ => throw new InvalidOperationException("the message"));

        string page = await host.RunAsync("/run?card=4111", query);

        Assert.AreEqual(areShown, page.Contains("4111", StringComparison.Ordinal));
        Assert.AreEqual(areShown, page.Contains("the message", StringComparison.Ordinal));
        Assert.AreEqual(areShown, page.Contains("<dt>rest</dt>", StringComparison.Ordinal));
    }

    [TestMethod]
    [DataRow("?q=4111")]
    [DataRow("?q=the%20message")]
    public async Task Search_HiddenValue_FindsNothing(string query)
    {
        await using PageHost host = await PageHost.StartAsync(run: _ => throw new InvalidOperationException("the message"));
        await host.StatusAsync(HttpMethod.Get, "/run?card=4111");

        string page = await host.OverviewAsync(query);

        Assert.Contains("No request that is kept contains it.", page);
    }

    [TestMethod]
    public async Task Values_AskedFor_StayShownFromPageToPage()
    {
        await using PageHost host = await PageHost.StartAsync();

        string page = await host.RunAsync(query: "?values=show");

        Assert.Contains("href=\"/_dispatcher?values=show#requests\"", page);
        Assert.Contains("name=\"values\" value=\"show\"", page);
        Assert.Contains("href=\"/_dispatcher/requests/1\">Hide values</a>", page);
    }

    [TestMethod]
    [DataRow("", false)]
    [DataRow("?values=show", true)]
    public async Task Request_ArgumentIsAltered_ShowsItBeforeAndAfterWhenAsked(string query, bool areShown)
    {
        await using PageHost host = await PageHost.StartAsync(run: dispatcher =>
        {
            using ListenerRegistration listener = dispatcher.AddListener<GenericEvent>("letter", e =>
            {
                e["text"] = "afterwards";
                e["seal"] = true;
            });
            dispatcher.Dispatch(new GenericEvent(null, [new("text", "beforehand")]), "letter");
        });

        string page = await host.RunAsync(query: query);

        Assert.AreEqual(areShown, page.Contains(
            "<dt>text</dt><dd><code>&quot;beforehand&quot;</code> became <code>&quot;afterwards&quot;</code></dd>",
            StringComparison.Ordinal));
        Assert.AreEqual(areShown, page.Contains("<dt>seal</dt><dd>added: <code>True</code></dd>", StringComparison.Ordinal));
        Assert.AreEqual(areShown, page.Contains("beforehand", StringComparison.Ordinal));
    }

    [TestMethod]
    public void Arguments_OfEveryKind_BecomeShortTexts()
    {
        object given = new Dictionary<string, object?>
        {
            ["none"] = null,
            ["number"] = 1.5,
            ["list"] = Enumerable.Range(0, 10_000).ToArray(),
            ["map"] = new Dictionary<string, object?> { ["a"] = new object?[] { 1, 2 } },
            ["long"] = new string('x', 100_000),
        };

        Dictionary<string, string> texts = new(new ArgumentTexts().Describe(given));

        Assert.AreEqual("null", texts["none"]);
        Assert.AreEqual("1.5", texts["number"]);
        Assert.MatchesRegex(@"^\[0, 1, 2, 3, 4, 5, 6, 7, … \(10000 items, #[0-9a-f]{8}\)\]$", texts["list"]);
        Assert.MatchesRegex("^\\{ \"a\": 2 items #[0-9a-f]{8} \\}$", texts["map"]);
        Assert.IsLessThan(330, texts["long"].Length);
        Assert.Contains("… (100000 characters, #", texts["long"]);
    }

    [TestMethod]
    public void Arguments_ThatDifferInWhatIsCut_AreComparedWhole()
    {
        string Of(object? value) => new ArgumentTexts().Describe(new Dictionary<string, object?> { ["value"] = value }).Single().Value;
        string text = new('x', 500);

        Assert.AreEqual(Of(text + "a"), Of(text + "a"));
        Assert.AreNotEqual(Of(text + "a"), Of(text + "b"));
        Assert.AreNotEqual(Of(Enumerable.Range(0, 20).ToArray()), Of(Enumerable.Range(0, 20).Select(i => i == 19 ? 0 : i).ToArray()));
        Assert.AreNotEqual(
            Of(new Dictionary<string, object?> { ["a"] = new[] { 1, 2 } }), Of(new Dictionary<string, object?> { ["a"] = new[] { 1, 3 } }));
    }

    [TestMethod]
    public void Arguments_OfManyDispatches_AreBoundedTogether()
    {
        var texts = new ArgumentTexts();
        var given = new Dictionary<string, object?> { ["text"] = new string('x', 1000) };

        long length = Enumerable.Range(0, 10_000).Sum(_ => texts.Describe(given).Sum(text => text.Value.Length));

        Assert.IsLessThan(101_000, length);
    }

    [TestMethod]
    public void Arguments_PropertyThrows_AreReadAllTheSame()
    {
        Dictionary<string, string> texts = new(new ArgumentTexts().Describe(new Stubborn()));

        Assert.AreEqual("7", texts[nameof(Stubborn.Number)]);
        Assert.Contains("threw", texts[nameof(Stubborn.Broken)]);
    }

    [TestMethod]
    public void Arguments_CannotBeEnumerated_AreNamedAsSuch()
    {
        IEnumerable<KeyValuePair<string, object?>> given =
            new[] { 1 }.Select<int, KeyValuePair<string, object?>>(_ => throw new NotSupportedException());

        Assert.Contains("NotSupportedException", new ArgumentTexts().Describe(given).Single().Value);
    }

    public sealed class Stubborn
    {
        private readonly int _number = 7;

        public int Number => _number;

        public string Broken => _number > 0 ? throw new NotSupportedException() : "";
    }
}
