using Dispatching.Porting;
using FsCheck;
using FsCheck.Fluent;

namespace Tests.Porting;

/// <summary>Plugins that were broken at random: each gives a project that compiles, or is refused in words of the tool's own.</summary>
[TestClass]
public sealed class BrokenPluginTests
{
    private static readonly string[] Scraps =
    [
        "{", "}", "(", ";", "\"", "function ", "class A ", "static ",
        "$this->", "::", "=> ", "[", "const X = ", "&", "...", "?int ", "abstract ",
    ];

    [TestMethod]
    public void BrokenFixture_IsPortedOrRefused()
    {
        string[] sources =
        [
            .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Porting", "Fixtures"), "*.php", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal).Select(File.ReadAllText),
        ];
        string file = Path.Combine(Directory.CreateTempSubdirectory("porting").FullName, "plugin.php");

        Prop.ForAll<int[]>(codes =>
        {
            File.WriteAllText(file, Break(sources, codes));
            try
            {
                return PluginPort.Read(file).Files.ContainsKey("port.json");
            }
            catch (PortingException exception)
            {
                return !exception.Message.Contains("fault of this tool", StringComparison.Ordinal);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(12));
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    private static string Break(string[] sources, int[] codes)
    {
        uint seed = codes.Aggregate(5u, (sum, code) => (sum * 31) + (uint)code);
        string php = sources[seed % (uint)sources.Length];
        foreach (int code in codes)
        {
            uint choice = (uint)code * 2654435769u;
            int at = 6 + (int)(choice % (uint)(php.Length - 5));
            php = choice / 11 % 2 == 0
                ? php.Insert(at, Scraps[choice / 29 % (uint)Scraps.Length])
                : php.Remove(at, Math.Min((int)(choice / 13 % 9), php.Length - at));
        }

        return php;
    }
}
