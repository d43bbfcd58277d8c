using PluginHost;
using PluginHost.Web;

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

        int code = await PluginHostProgram.RunAsync(["serve", "--urls", urls], Stream.Null, TextWriter.Null, errors);

        Assert.AreEqual(2, code);
        Assert.Contains($"'{urls.Split(';')[^1]}' is no address to listen at.", errors.ToString());
    }

    [TestMethod]
    [DataRow("http://no-such-host.example:5080", "'no-such-host.example' in")]
    [DataRow("http://127.0.0.300:5080", "'127.0.0.300' in")]
    [DataRow("http://example:5080", "'example' in")]
    [DataRow("http://user@127.0.0.1:5080", "'user@127.0.0.1' in")]
    [DataRow("http://127.0.0.1:0;http://nowhere:1", "'nowhere' in")]
    [DataRow("http://127.0.0.1:0/base", "has a path")]
    [DataRow("ftp://127.0.0.1:0", "is no address to listen at")]
    [DataRow("http://localhost:0", "has port 0")]
    public async Task Serve_AddressCannotBeListenedAt_IsRefusedByItsName(string urls, string reason)
    {
        (int code, string errors) = await ServeAsync("--urls", urls);

        Assert.AreEqual(2, code);
        Assert.Contains(reason, errors);
        Assert.DoesNotContain("   at ", errors);
    }

    [TestMethod]
    [DataRow("--urls", "http://192.0.2.1:0", DisplayName = "an address of another machine")]
    [DataRow("--urls", "https://127.0.0.1:0", DisplayName = "no certificate")]
    [DataRow("--urls", "http://127.0.0.1:0", "--data", "", DisplayName = "no folder")]
    [DataRow("--urls", "http://127.0.0.1:0", "--data", "a\0b", DisplayName = "no name of a folder")]
    public async Task Serve_CannotStart_IsToldInASentence(params string[] arguments)
    {
        (int code, string errors) = await ServeAsync(arguments);

        Assert.AreEqual(2, code);
        Assert.Contains("The host cannot serve at", errors);
        Assert.DoesNotContain("   at ", errors);
    }

    [TestMethod]
    [DataRow("http://127.0.0.1:5080")]
    [DataRow("http://0.0.0.0:80")]
    [DataRow("https://[::1]:5443")]
    [DataRow("http://*:5080")]
    [DataRow("http://+:5080")]
    [DataRow("http://localhost:5080")]
    [DataRow("HTTP://LOCALHOST:5080/")]
    [DataRow("http://unix:/run/host.sock")]
    public void Address_CanBeListenedAt_HasNoProblem(string url)
    {
        Assert.IsNull(ListeningAddress.Problem(url));
    }

    private static async Task<(int Code, string Errors)> ServeAsync(params string[] arguments)
    {
        string none = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var errors = new StringWriter();
        string[] data = arguments.Contains("--data") ? [] : ["--data", none];
        int code = await PluginHostProgram.RunAsync(
            ["serve", "--plugins", none, .. data, .. arguments], Stream.Null, TextWriter.Null, errors);
        if (Directory.Exists(none))
            Directory.Delete(none, recursive: true);
        return (code, errors.ToString());
    }

    [TestMethod]
    public async Task Serve_DataFolderIsAFile_IsRefusedWithAReason()
    {
        string file = Path.GetTempFileName();
        await using var errors = new StringWriter();

        int code = await PluginHostProgram.RunAsync(
            ["serve", "--urls", "http://127.0.0.1:0", "--data", file, "--plugins", file + ".none"],
            Stream.Null,
            TextWriter.Null,
            errors);

        File.Delete(file);
        Assert.AreEqual(2, code);
        Assert.Contains($"'{file}'", errors.ToString());
    }
}
