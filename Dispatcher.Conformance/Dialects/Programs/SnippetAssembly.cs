using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Conformance.Dialects.Programs;

/// <summary>Snippets that are compiled together, in memory, and forgotten when they were played.</summary>
internal sealed class SnippetAssembly : IDisposable
{
    private const int MostRounds = 5;

    private static readonly Lazy<MetadataReference[]> s_references = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path) is "Compat.Php.dll" or "netstandard.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    private readonly AssemblyLoadContext _context = new("snippets", isCollectible: true);
    private readonly Assembly _assembly;

    private SnippetAssembly(Stream code) => _assembly = _context.LoadFromStream(code);

    /// <summary>Translates and compiles snippets. What does not compile is told in the snippet.</summary>
    public static SnippetAssembly Make(IReadOnlyList<PhpSnippet> snippets)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release,
            warningLevel: 0);
        Dictionary<PhpSnippet, SyntaxTree> trees = [];
        foreach (PhpSnippet snippet in snippets)
            Translate(snippet, [], trees);
        for (int round = 0; ; round++)
        {
            CSharpCompilation compilation =
                CSharpCompilation.Create($"Snippets{Guid.NewGuid():N}", trees.Values, s_references.Value, options);
            var code = new MemoryStream();
            Diagnostic[] errors = [.. compilation.Emit(code).Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error)];
            if (errors.Length == 0)
            {
                code.Position = 0;
                return new SnippetAssembly(code);
            }

            foreach (IGrouping<SyntaxTree?, Diagnostic> group in errors.GroupBy(one => one.Location.SourceTree))
            {
                if (trees.FirstOrDefault(pair => pair.Value == group.Key) is not { Key: { } snippet })
                    throw new InvalidOperationException($"The snippets do not compile: {group.First()}");
                int[] leaving = [.. group.Select(one =>
                    snippet.Program!.StatementAt(one.Location.GetLineSpan().StartLinePosition.Line)).OfType<int>().Distinct()];
                snippet.Refusals.AddRange(group.Take(3).Select(one =>
                    $"{one.GetMessage(System.Globalization.CultureInfo.InvariantCulture)} in: {Line(one)}"));
                if (leaving.Length == 0 || round >= MostRounds)
                {
                    snippet.Fault = $"what was written does not compile: {group.First(
                        ).GetMessage(System.Globalization.CultureInfo.InvariantCulture)} in: {Line(group.First())}";
                    trees.Remove(snippet);
                }
                else
                {
                    Translate(snippet, leaving, trees);
                }
            }
        }
    }

    public Type Find(string name) => _assembly.GetType(name) ?? throw new InvalidOperationException($"There is no class '{name}'.");

    public void Dispose() => _context.Unload();

    private static string Line(Diagnostic error) =>
        error.Location.SourceTree!.GetText().Lines[error.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();

    private static void Translate(PhpSnippet snippet, IEnumerable<int> leaving, Dictionary<PhpSnippet, SyntaxTree> trees)
    {
        snippet.Translate(leaving);
        if (snippet.Fault is null)
            trees[snippet] = CSharpSyntaxTree.ParseText(snippet.Program!.Code, path: snippet.Space);
        else
            trees.Remove(snippet);
    }
}
