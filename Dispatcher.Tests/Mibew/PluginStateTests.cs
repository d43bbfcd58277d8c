using Compat.Mibew;

namespace Tests.MibewAdapter;

[TestClass]
public sealed class PluginStateTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mibew").FullName;
    private readonly string _path;

    public PluginStateTests() => _path = Path.Combine(_folder, "states", "plugins.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public void JsonStore_SavedAndReadAgain_IsTheSame()
    {
        var store = new JsonPluginStateStore(_path);
        Assert.IsEmpty(store.Load());
        store.Save(new PluginState("Ex:Base", "1.0.0", IsInstalled: true));
        store.Save(new PluginState("Ex:More"));
        store.Save(new PluginState("Ex:Base", "1.1.0", IsInstalled: true));
        store.Delete("Ex:More");

        Assert.AreEqual(new PluginState("Ex:Base", "1.1.0", IsInstalled: true), new JsonPluginStateStore(_path).Load().Single());
        Assert.HasCount(1, Directory.GetFiles(Path.GetDirectoryName(_path)!));
    }

    [TestMethod]
    [DataRow("torn")]
    [DataRow("")]
    [DataRow("null")]
    [DataRow("[null]")]
    [DataRow("[{\"version\": \"1.0.0\"}]")]
    [DataRow("[{\"name\": \"Ex:Base\", \"ver")]
    public void JsonStore_BrokenFile_IsNamedAndLeftAsItIs(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        File.WriteAllText(_path, content);
        var store = new JsonPluginStateStore(_path);

        Assert.Contains(_path, Assert.ThrowsExactly<InvalidDataException>(() => store.Load()).Message);
        Assert.ThrowsExactly<InvalidDataException>(() => store.Save(new PluginState("Ex:Base")));
        Assert.AreEqual(content, File.ReadAllText(_path));
    }

    [TestMethod]
    public void JsonStore_WhatACrashLeftBeside_IsNotRead()
    {
        var store = new JsonPluginStateStore(_path);
        store.Save(new PluginState("Ex:Base", "1.0.0"));
        File.WriteAllText(_path + ".tmp", "[{\"name\": \"Ex:Torn");

        Assert.AreEqual("1.0.0", store.Load().Single().Version);
        store.Save(new PluginState("Ex:More"));

        Assert.HasCount(2, store.Load());
        Assert.IsFalse(File.Exists(_path + ".tmp"));
    }

    [TestMethod]
    public void JsonStore_SeveralStoresOfOneFile_LoseNothing()
    {
        Parallel.For(0, 16, number => new JsonPluginStateStore(_path).Save(new PluginState($"Ex:Plugin{number}")));

        Assert.HasCount(16, new JsonPluginStateStore(_path).Load());
    }
}
