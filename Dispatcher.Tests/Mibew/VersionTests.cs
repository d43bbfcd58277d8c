using Compat.Mibew;

namespace Tests.MibewAdapter;

[TestClass]
public sealed class VersionTests
{
    [TestMethod]
    [DataRow("1.2.3", "1.2.3", true)]
    [DataRow("1.2.3", "1.2.4", false)]
    [DataRow("^1.2.3", "1.9.0", true)]
    [DataRow("^1.2.3", "1.2.3-beta.1", true)]
    [DataRow("^1.2.3", "2.0.0", false)]
    [DataRow("^0.1.2", "0.2.0", false)]
    [DataRow("~1.2", "1.2.9", true)]
    [DataRow("~1.2", "1.3.0", false)]
    [DataRow("1.2.x", "1.3.0", false)]
    [DataRow("1.x", "1.9.9", true)]
    [DataRow("*", "0.0.1", true)]
    [DataRow("", "9.9.9", true)]
    [DataRow(">=1.0.0 <2.0.0", "1.5.0", true)]
    [DataRow(">= 1.0.0 < 2.0.0", "2.0.0", false)]
    [DataRow("1.0.0 - 2.0.0", "2.0.0", true)]
    [DataRow("<1.2.3", "1.2.3-beta.1", false)]
    [DataRow("1.0.0 || ^3.0.0", "3.4.5", true)]
    public void Constraint_Version_IsSatisfied(string constraint, string version, bool isSatisfied) =>
        Assert.AreEqual(isSatisfied, VersionConstraint.Parse(constraint).IsSatisfiedBy(PluginVersion.Parse(version)));

    [TestMethod]
    public void Versions_MakeNoSense_AreRefused()
    {
        Assert.Contains("'1.2'", Assert.ThrowsExactly<FormatException>(() => PluginVersion.Parse("1.2")).Message);
        Assert.Contains("'what'", Assert.ThrowsExactly<FormatException>(() => VersionConstraint.Parse("what")).Message);
        Assert.ThrowsExactly<ArgumentException>(
            () => new PluginDescription("lower:Case", PluginVersion.Parse("1.0.0"), _ => new Silent(0)));
    }

    [TestMethod]
    [DataRow(">1.2", "1.2.9", false)]
    [DataRow(">1.2", "1.3.0", true)]
    [DataRow(">1", "1.9.9", false)]
    [DataRow(">1", "2.0.0-beta.1", true)]
    [DataRow(">=1.2", "1.2.0-beta.1", true)]
    [DataRow(">=1.2.3", "1.2.3-beta.1", false)]
    [DataRow("<=1.2.3", "1.2.3-beta.1", true)]
    [DataRow(">1.2.3", "1.2.4-beta.1", true)]
    [DataRow("~1.2.3", "1.2.3-beta.1", true)]
    [DataRow("~1.2.3", "1.3.0-beta.1", false)]
    [DataRow("^0.1.2", "0.1.9", true)]
    [DataRow("v1.2.3", "1.2.3", true)]
    public void Constraint_PartsAndPrereleases_AreBounded(string constraint, string version, bool isSatisfied) =>
        Constraint_Version_IsSatisfied(constraint, version, isSatisfied);

    [TestMethod]
    public void Versions_Prereleases_AreOrdered()
    {
        string[] ordered =
        [
            "1.0.0-1", "1.0.0-20260101120000", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta.2", "1.0.0-beta.11",
            "1.0.0-rc.1", "1.0.0", "1.0.1",
        ];

        Assert.AreEqual(string.Join(' ', ordered), string.Join(' ', ordered.Reverse().Select(PluginVersion.Parse).Order()));
    }

    [TestMethod]
    public void Versions_Equal_HaveOneHash()
    {
        var first = PluginVersion.Parse("1.0.0-beta.1+a");
        var second = PluginVersion.Parse("v1.0.0-beta.01");

        Assert.AreEqual(first, second);
        Assert.AreEqual(first.GetHashCode(), second.GetHashCode());
    }

    [TestMethod]
    [DataRow("Ex:Base\n")]
    [DataRow("Ex:B")]
    [DataRow("Ex")]
    [DataRow("Ex:Ba-se")]
    public void Description_NameOfAnotherForm_IsRefused(string name) =>
        Assert.ThrowsExactly<ArgumentException>(() => new PluginDescription(name, new PluginVersion(1, 0, 0), _ => new Silent(0)));

    [TestMethod]
    public void Version_DigitsOfOtherScripts_AreRefused() => Assert.ThrowsExactly<FormatException>(() => PluginVersion.Parse("\u0661.2.3"));
}
