using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Autofac;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dispatching.Porting.Verifying;

/// <summary>A translated plugin, compiled in memory and loaded until it is disposed.</summary>
internal sealed class TranslatedPlugin : IDisposable
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private readonly AssemblyLoadContext _context = new("translated", isCollectible: true);

    /// <summary>Compiles a plugin.</summary>
    /// <exception cref="VerifyException">It does not compile.</exception>
    public TranslatedPlugin(PortedPlugin plugin)
    {
        var parsing = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None);
        IEnumerable<SyntaxTree> trees = plugin.Files
            .Where(file => file.Key.EndsWith(".cs", StringComparison.Ordinal))
            .Select(file => CSharpSyntaxTree.ParseText(file.Value, parsing, file.Key));
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Translated",
            [CSharpSyntaxTree.ParseText(Usings, parsing), CSharpSyntaxTree.ParseText(SeamCalls.Source, parsing), .. trees],
            References(),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release,
                nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        Diagnostic? problem = compilation.Emit(image).Diagnostics.FirstOrDefault(one => one.Severity == DiagnosticSeverity.Error);
        if (problem is not null)
            throw new VerifyException($"The translation does not compile, which is a fault of this tool: {problem}");
        image.Position = 0;
        Assembly = _context.LoadFromStream(image);
    }

    /// <summary>The classes.</summary>
    public Assembly Assembly { get; }

    /// <summary>Registers what the translation registers, with answers for its seams.</summary>
    public void Register(ContainerBuilder builder, PortReport report, SeamAnswers answers)
    {
        foreach (PortedSeam seam in report.Seams)
        {
            if (Assembly.GetTypes().FirstOrDefault(type => type.IsInterface && type.Name == seam.Interface) is { } type)
                builder.RegisterInstance(new SeamCalls(seam, answers).Make(type)).As(type);
        }

        foreach (Type module in Assembly.GetTypes().Where(type => typeof(Autofac.Module).IsAssignableFrom(type) && !type.IsAbstract))
            builder.RegisterModule((Autofac.Module)Activator.CreateInstance(module)!);
    }

    public void Dispose() => _context.Unload();

    private static ImmutableArray<MetadataReference> References() =>
    [
        .. ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
