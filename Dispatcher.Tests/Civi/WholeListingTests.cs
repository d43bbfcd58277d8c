using Autofac;
using Compat.Civi;
using Dispatching.Contracts;
using Dispatching.Diagnostics;

namespace Tests.CiviAdapter;

[TestClass]
public sealed class WholeListingTests
{
    [TestMethod]
    public void Listing_ModulesFunctions_StandInTheirPlaceBeforeAnyDispatch()
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<Greeter>();
        using IContainer container = builder.Build();
        CiviApplication civi = container.Resolve<CiviApplication>().Boot();
        civi.Dispatcher.AddListener("hook_civicrm_alterContent", (GenericHookEvent _) => { }, 10);
        civi.Dispatcher.AddListener("hook_civicrm_alterContent", (GenericHookEvent _) => { }, -200);

        IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> listing = container.Resolve<ListenerListing>().Read();

        CollectionAssert.AreEqual(
            new[] { 10, -100, -200 }, listing["hook_civicrm_alterContent"].Select(listener => listener.Priority).ToArray());
        Assert.Contains("alterContent", listing["hook_civicrm_alterContent"][1].Name);
        Assert.IsFalse(listing.Values.SelectMany(listeners => listeners).Any(listener => listener.Name == "delegateToUF"));
        Assert.Contains("hook_civicrm_pageRun", listing.Keys);
        Assert.IsFalse(civi.Dispatcher.GetListeners().ContainsKey("hook_civicrm_tabset"), "A hook that nobody serves stays untouched.");
    }

    public sealed class Greeter : CiviModule
    {
        public static void civicrm_alterContent(ref string content) => content += "!";

        public static void civicrm_pageRun(ref object? page)
        {
        }
    }
}
