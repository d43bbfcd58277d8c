using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dispatching.Porting.Writing.Files;

/// <summary>Compiles a project in memory before anything of it is written, and takes humbler versions of what does not compile.</summary>
internal static class ProjectCompiler
{
    private const int MostRounds = 60;

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly string[] Assemblies =
        ["System.", "Microsoft.CSharp", "netstandard", "mscorlib", "Autofac", "Compat.", "Dispatcher", "Microsoft.Extensions.Logging"];

    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(FindReferences);

    /// <summary>Degrades chunks until the files compile without errors and with no warning but the marks of what is left.</summary>
    /// <exception cref="PortingException">They do not, and there is nothing to take back any more.</exception>
    public static void Settle(IReadOnlyList<GeneratedFile> files)
    {
        GeneratedFile[] sources = [.. files.Where(file => file.IsCSharp)];
        var options = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None);
        SyntaxTree usings = CSharpSyntaxTree.ParseText(Usings, options, "GlobalUsings.cs");
        for (int round = 0; round < MostRounds; round++)
        {
            Dictionary<SyntaxTree, GeneratedFile> trees =
                sources.ToDictionary(file => CSharpSyntaxTree.ParseText(file.Render(), options, file.Path));
            Diagnostic[] problems = Compile([usings, .. trees.Keys]);
            if (problems.Length == 0)
                return;
            Dictionary<Chunk, List<int>> refused = [];
            Dictionary<Chunk, List<int>> foundations = [];
            HashSet<GeneratedFile> broken = [];
            bool tolerated = false;
            foreach (Diagnostic problem in problems)
            {
                if (problem.Location.SourceTree is not { } tree || !trees.TryGetValue(tree, out GeneratedFile? file))
                    continue;
                broken.Add(file);
                (Chunk chunk, int offset) = file.ChunkAt(problem.Location.SourceSpan.Start);
                if (problem.Severity == DiagnosticSeverity.Warning && chunk.Body is not null && problem.Id is not ("CS0108" or "CS0114"))
                {
                    tolerated |= file.Tolerate(problem.Id);
                    continue;
                }

                Dictionary<Chunk, List<int>> found = chunk.IsFoundation ? foundations : refused;
                if (!found.TryGetValue(chunk, out List<int>? offsets))
                    found.Add(chunk, offsets = []);
                offsets.Add(offset);
            }

            bool changed = refused.Aggregate(tolerated, (any, pair) => pair.Key.Degrade(pair.Value) || any);

            // Members may be refused for what others lack; a class loses its base only when nothing else can be taken back.
            if (!changed)
                changed = foundations.Aggregate(false, (any, pair) => pair.Key.Degrade(pair.Value) || any);
            foreach (GeneratedFile file in changed ? [] : broken)
                changed |= file.GiveUp();
            if (!changed)
                throw new PortingException($"What was made of the plugin does not compile, which is a fault of this tool: {problems[0]}");
        }

        throw new PortingException("What was made of the plugin does not compile, which is a fault of this tool. "
            + "Port its files one by one.");
    }

    /// <summary>Whether a name is one of a type that generated code uses by its name alone.</summary>
    /// <param name="name">The name.</param>
    /// <param name="usings">The namespaces that generated code uses.</param>
    public static bool IsTypeName(string name, IEnumerable<string> usings)
    {
        INamespaceSymbol all = CSharpCompilation.Create("Names", references: References.Value).GlobalNamespace;
        IEnumerable<string> implicitly =
            Usings.Split('\n').Select(line => line.Trim().Replace("global using ", "", StringComparison.Ordinal).TrimEnd(';'));
        return implicitly.Concat(usings).Any(used =>
        {
            INamespaceSymbol? at = all;
            foreach (string part in used.Split('.'))
                at = at?.GetNamespaceMembers().FirstOrDefault(member => member.Name == part);
            return at?.GetTypeMembers(name).Length > 0;
        });
    }

    private static Diagnostic[] Compile(IEnumerable<SyntaxTree> trees)
    {
        var options =
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        CSharpCompilation compilation = CSharpCompilation.Create("Port", trees, References.Value, options);
        return [.. compilation.GetDiagnostics().Where(found => found.Severity >= DiagnosticSeverity.Warning && found.Id != PortFile.Mark)];
    }

    private static ImmutableArray<MetadataReference> FindReferences()
    {
        string trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        return
        [
            .. trusted.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .Where(path => Array.Exists(Assemblies, name => Path.GetFileName(path).StartsWith(name, StringComparison.Ordinal)))
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
