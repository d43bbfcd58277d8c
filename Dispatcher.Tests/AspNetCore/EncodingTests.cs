using Autofac;
using Dispatching;
using Dispatching.Contracts;
using Dispatching.Diagnostics;

namespace Tests.WebPage;

[TestClass]
public sealed class EncodingTests
{
    private const string Script = "<script>alert(1)</script>\"'>";

    [TestMethod]
    [DataRow("/_dispatcher?values=show")]
    [DataRow("/_dispatcher/requests/1?values=show")]
    [DataRow("/_dispatcher?q=%3Cscript%3Ealert(1)")]
    public async Task Page_ScriptsInEverything_AreShownAsText(string path)
    {
        await using PageHost host = await PageHost.StartAsync(
            register: builder => builder.RegisterInstance(new ListenerListing(
                Script,
                () => new Dictionary<string, IReadOnlyList<ListenerDescription>>
                {
                    [Script] =
                    [
                        new ListenerDescription { EventName = Script, Name = Script, Priority = 0, FilePath = Script, LineNumber = 1 },
                    ],
                })),
            run: dispatcher =>
            {
                using ListenerRegistration one = dispatcher.AddListener<GenericEvent>(
                    Script, _ => throw new InvalidOperationException(Script));
                dispatcher.Dispatch(new GenericEvent(), Script + "unheard");
                dispatcher.Dispatch(new GenericEvent(), Script);
            });
        await host.StatusAsync(HttpMethod.Get, "/run/" + Uri.EscapeDataString(Script) + "?query=" + Uri.EscapeDataString(Script));

        string page = await host.Client.GetStringAsync(path);

        Assert.Contains("&lt;script&gt;alert(1)", page);
        Assert.HasCount(1, PageHost.Find(page, "(?<found><script)"), "The page's own script alone.");
        Assert.DoesNotContain("\"'>", page);
    }

    [TestMethod]
    public async Task Page_StylesAndScripts_StandInNoPage()
    {
        await using PageHost host = await PageHost.StartAsync(run: dispatcher => dispatcher.Dispatch(new GenericEvent(), "one"));

        string page = await host.RunAsync() + await host.OverviewAsync();

        Assert.DoesNotContain("style=", page);
        Assert.DoesNotContain("<style", page);
        Assert.DoesNotContain("javascript:", page);
    }
}
