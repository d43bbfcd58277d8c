using System.Globalization;
using Compat.Yii;

namespace Tests.YiiAdapter;

/// <summary>Names that come from outside: many of them, each used once.</summary>
[TestClass]
[DoNotParallelize]
public sealed class ManyNamesTests
{
    private const int Many = 200_000;
    private const long Bound = 8_000_000;

    private static readonly Action<Event> s_ignore = _ => { };

    private static string NameOf(string prefix, int i) => prefix + i.ToString(CultureInfo.InvariantCulture);

    [TestMethod]
    [DataRow("x")]
    [DataRow("*x")]
    public void ClassLevel_OnAndOffOfManyNames_KeepNothing(string prefix)
    {
        var registry = new EventRegistry();
        ClassEvents events = registry.Class(typeof(Component));
        long before = GC.GetTotalMemory(forceFullCollection: true);

        for (int i = 0; i < Many; i++)
            events.On(NameOf(prefix, i), s_ignore);
        for (int i = 0; i < Many; i++)
            events.Off(NameOf(prefix, i));

        Assert.IsLessThan(Bound, GC.GetTotalMemory(forceFullCollection: true) - before);
        Assert.IsEmpty(registry.GetListeners());
        Assert.IsFalse(registry.HasHandlers(typeof(Component), NameOf(prefix, 1)));
    }

    [TestMethod]
    [DataRow("x")]
    [DataRow("*x")]
    public void Component_OnAndOffOfManyNames_KeepsNothing(string prefix)
    {
        var component = new Component();
        long before = GC.GetTotalMemory(forceFullCollection: true);

        for (int i = 0; i < Many; i++)
            component.On(NameOf(prefix, i), s_ignore);
        for (int i = 0; i < Many; i++)
            component.Off(NameOf(prefix, i));

        Assert.IsLessThan(Bound, GC.GetTotalMemory(forceFullCollection: true) - before);
        Assert.IsEmpty(component.GetListeners());
    }

    [TestMethod]
    public void ClassLevel_PatternThatIsOffAndOnAgain_KeepsItsPlaceAmongFew()
    {
        var calls = new List<string>();
        var registry = new EventRegistry();
        ClassEvents events = registry.Class(typeof(Component));
        events.On("e*", _ => calls.Add("off"));
        events.On("*e", _ => calls.Add("second"));
        events.Off("e*");
        events.On("e*", _ => calls.Add("first"));

        registry.Trigger(typeof(Component), "e");

        Assert.AreEqual("first second", string.Join(' ', calls));
    }

    [TestMethod]
    public void Component_NewNamesBesideManyPatterns_AllocateLittle()
    {
        var component = new Component();
        var registry = new EventRegistry();
        for (int i = 0; i < 2000; i++)
        {
            component.On(NameOf("a*[b-d]x", i), s_ignore);
            registry.Class(typeof(Component)).On(NameOf("a*[b-d]x", i), s_ignore);
        }

        component.HasEventHandlers("warm");
        registry.HasHandlers(typeof(Component), "warm");
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10; i++)
        {
            component.HasEventHandlers(NameOf("n", i));
            registry.HasHandlers(typeof(Component), NameOf("n", i));
        }

        Assert.IsLessThan(100_000, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [TestMethod]
    public void ClassLevel_ClassWhoseNameWouldBeAMalformedPattern_IsHeardByItsPatterns()
    {
        int calls = 0;
        var registry = new EventRegistry();
        registry.Class(typeof(int[])).On("e*", _ => calls++);

        registry.Trigger(typeof(int[]), "e1");
        registry.Trigger(typeof(Component), "e1");

        Assert.AreEqual(1, calls);
    }
}
