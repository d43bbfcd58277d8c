using Compat.Mibew;

namespace Tests.MibewAdapter;

[TestClass]
public sealed class PluginStateTests
{
    [TestMethod]
    public void JsonStore_SavedAndReadAgain_IsTheSame()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        try
        {
            var store = new JsonPluginStateStore(path);
            Assert.IsEmpty(store.Load());
            store.Save(new PluginState("Ex:Base", "1.0.0", IsInstalled: true));
            store.Save(new PluginState("Ex:More"));
            store.Save(new PluginState("Ex:Base", "1.1.0", IsInstalled: true));
            store.Delete("Ex:More");

            Assert.AreEqual(new PluginState("Ex:Base", "1.1.0", IsInstalled: true), new JsonPluginStateStore(path).Load().Single());
            Assert.HasCount(1, Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(path) + "*"));
            File.WriteAllText(path, "torn");
            Assert.Contains(path, Assert.ThrowsExactly<InvalidDataException>(() => store.Load()).Message);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
