using Compat.Mibew;

namespace Tests.MibewAdapter;

[TestClass]
public sealed class PriorityTests
{
    private readonly EventDispatcher _dispatcher = new();
    private readonly List<string> _calls = [];

    [TestMethod]
    public void Priorities_AreOrderedAsPhpOrdersTheirTexts()
    {
        foreach (double priority in new[] { 100, 5, -5, 0, -100, 1.5, -20, 1.25, 1, -1, -0.5, -2.5, 0.5, 1.05, -2, 10 })
        {
            _dispatcher.AttachListener(
                "e",
                new Silent(0),
                (EventArguments _) => _calls.Add(priority.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                priority);
        }

        _dispatcher.TriggerEvent("e");

        Assert.AreEqual("-0.5,-1,-2.5,-2,-5,-20,-100,0.5,0,1.05,1.5,1.25,1,5,10,100", string.Join(',', _calls));
    }

    [TestMethod]
    public void Priorities_Equal_KeepTheOrderOfAttachment()
    {
        for (int i = 0; i < 12; i++)
        {
            string name = $"{i}";
            _dispatcher.AttachListener("e", new Silent(-3), (EventArguments _) => _calls.Add(name));
        }

        _dispatcher.TriggerEvent("e");

        Assert.AreEqual("0,1,2,3,4,5,6,7,8,9,10,11", string.Join(',', _calls));
    }

    [TestMethod]
    [DataRow(1.0, "1")]
    [DataRow(0.1 + 0.2, "0.3")]
    [DataRow(-0.0, "-0")]
    [DataRow(1e14, "1.0E+14")]
    [DataRow(0.00001, "1.0E-5")]
    [DataRow(1.5e20, "1.5E+20")]
    public void Priority_OfADouble_IsWrittenAsInPhp(double value, string text) =>
        Assert.AreEqual(text, PluginPriority.FromDouble(value).ToString());
}
