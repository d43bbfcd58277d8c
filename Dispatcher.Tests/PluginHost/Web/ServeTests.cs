using PluginHost;

namespace Tests.WebAreas;

[TestClass]
public sealed class ServeTests
{
    [TestMethod]
    [DataRow("")]
    [DataRow("nonsense")]
    [DataRow("http://127.0.0.1:99999")]
    [DataRow("http://127.0.0.1:0;nonsense")]
    public async Task Serve_NoAddress_IsRefusedByItsName(string urls)
    {
        await using var errors = new StringWriter();

        int code = await PluginHostProgram.RunAsync(["serve", "--urls", urls], TextReader.Null, TextWriter.Null, errors);

        Assert.AreEqual(2, code);
        Assert.Contains($"'{urls.Split(';')[^1]}' is no address to listen at.", errors.ToString());
    }

    [TestMethod]
    public async Task Serve_DataFolderIsAFile_IsRefusedWithAReason()
    {
        string file = Path.GetTempFileName();
        await using var errors = new StringWriter();

        int code = await PluginHostProgram.RunAsync(
            ["serve", "--urls", "http://127.0.0.1:0", "--data", file, "--plugins", file + ".none"],
            TextReader.Null,
            TextWriter.Null,
            errors);

        File.Delete(file);
        Assert.AreEqual(2, code);
        Assert.Contains($"'{file}'", errors.ToString());
    }
}
