using System.Text;
using Dispatching.Porting.Reading;
using Tests.Porting.Reading.Oracle;

namespace Tests.Porting.Reading;

/// <summary>
/// Compares trees with those of PHP's own parser, where <c>php</c> with the extension <c>ast</c> is on the machine: over the recorded
/// snippets, the
/// fixtures, and the folder that the environment variable <c>PORTING_PHP_FOLDER</c> names.
/// </summary>
[TestClass]
public sealed class OracleTests
{
    private const string FolderVariable = "PORTING_PHP_FOLDER";

    [TestMethod]
    public void RecordedSnippets_GiveTheTreesOfPhp()
    {
        using PhpAst php = StartOrSkip();
        string file = Path.GetTempFileName();
        foreach (SourceText source in Corpus.All())
        {
            File.WriteAllText(file, source.Text, new UTF8Encoding(false));
            Assert.AreEqual(php.Read(file), PhpAstText.Of(PhpFile.Read(source).Script), source.Path);
        }

        File.Delete(file);
    }

    [TestMethod]
    public void FilesOfAFolder_GiveTheTreesOfPhp()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is not { } folder)
        {
            Assert.Inconclusive($"Name a folder of PHP files in '{FolderVariable}'.");
            return;
        }

        using PhpAst php = StartOrSkip();
        int compared = 0;
        foreach (string path in Directory.EnumerateFiles(folder, "*.php", SearchOption.AllDirectories))
        {
            byte[] bytes = File.ReadAllBytes(path);
            string? expected = php.Read(path);
            if (expected is null || !System.Text.Unicode.Utf8.IsValid(bytes))
                continue;
            PhpFile file = PhpFile.Read(SourceDecoder.Decode(path, bytes));
            Assert.AreEqual(expected, PhpAstText.Of(file.Script), path);
            compared++;
        }

        Assert.IsGreaterThan(0, compared, $"'{folder}' has no PHP file that PHP reads.");
    }

    private static PhpAst StartOrSkip()
    {
        PhpAst? php = PhpAst.TryStart();
        if (php is null)
            Assert.Inconclusive("PHP with the extension 'ast' is not on this machine. On Debian: apt-get install php-cli php-ast");
        return php;
    }
}
