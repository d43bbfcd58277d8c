using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tests.Documents;

/// <summary>The READMEs are copied beside the tests; each of their C# blocks is a program, or the types of one.</summary>
[TestClass]
public sealed partial class ReadmeTests
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.IO; "
        + "global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    public static IEnumerable<object[]> Blocks() =>
        from file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Readmes"), "README.md", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "Readmes"), file)
        from match in CodeBlock().Matches(File.ReadAllText(file)).Select((block, index) => (Text: block.Groups["code"].Value, Index: index))
        select new object[] { name, match.Index + 1, match.Text };

    [TestMethod]
    [DynamicData(nameof(Blocks))]
    public void Readme_CSharpBlock_Compiles(string file, int block, string code)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        SyntaxTree tree = CSharpSyntaxTree.ParseText(code, options);
        bool isProgram = tree.GetRoot().ChildNodes().Any(node => node is Microsoft.CodeAnalysis.CSharp.Syntax.GlobalStatementSyntax);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Readme",
            [CSharpSyntaxTree.ParseText(Usings, options), tree],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable));

        IEnumerable<Diagnostic> errors = compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error);

        Assert.IsEmpty(errors, $"Block {block} of {file} does not compile: {string.Join(Environment.NewLine, errors)}");
    }

    [TestMethod]
    public void Readmes_AreFound() => Assert.IsGreaterThanOrEqualTo(3, Blocks().Count());

    [GeneratedRegex(
        "^```csharp\r?\n(?<code>.*?)^```",
        RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex CodeBlock();
}
