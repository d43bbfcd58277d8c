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
        Assert.ThrowsExactly<ArgumentException>(() => new PluginDescription("lower:Case", PluginVersion.Parse("1.0.0"), _ => new Silent(0)));
    }
}
