using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace Tests.Analyzers;

/// <summary>A program of one file, as an editor sees it.</summary>
internal sealed class AnalyzedSource
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Dispatching;
        global using Dispatching.Contracts;
        """;

    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly MefHostServices s_services = MefHostServices.Create(
        [.. MefHostServices.DefaultAssemblies, Assembly.Load("Microsoft.CodeAnalysis.CSharp.Workspaces")]);

    private readonly Document _document;

    private AnalyzedSource(Document document) => _document = document;

    /// <summary>Types alone.</summary>
    public static AnalyzedSource Of(string source) => Of(source, OutputKind.DynamicallyLinkedLibrary);

    /// <summary>Statements, and the types that they use.</summary>
    public static AnalyzedSource OfProgram(string source) => Of(source, OutputKind.ConsoleApplication);

    /// <summary>What an analyzer reports: the id, and the text that it is about.</summary>
    public async Task<IReadOnlyList<string>> Found<TAnalyzer>()
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        SourceText text = await _document.GetTextAsync();
        return [.. (await Diagnostics<TAnalyzer>()).Select(found => $"{found.Id} {text.ToString(found.Location.SourceSpan)}")];
    }

    /// <summary>What an analyzer says.</summary>
    public async Task<IReadOnlyList<string>> Messages<TAnalyzer>()
        where TAnalyzer : DiagnosticAnalyzer, new() =>
        [.. (await Diagnostics<TAnalyzer>()).Select(found => found.GetMessage(System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>The source after the only fix of the first report, or <see langword="null"/> where there is none.</summary>
    public async Task<string?> Fixed<TAnalyzer, TFix>()
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var actions = new List<CodeAction>();
        Diagnostic first = (await Diagnostics<TAnalyzer>())[0];
        await new TFix().RegisterCodeFixesAsync(new CodeFixContext(_document, first, (action, _) => actions.Add(action), default));
        if (actions.Count == 0)
            return null;
        ImmutableArray<CodeActionOperation> operations = await actions.Single().GetOperationsAsync(default);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await changed.GetDocument(_document.Id)!.GetTextAsync()).ToString();
    }

    private static AnalyzedSource Of(string source, OutputKind kind)
    {
        var workspace = new AdhocWorkspace(s_services);
        Project project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Analyzed", "Analyzed", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
            metadataReferences: s_references));
        return new AnalyzedSource(project.AddDocument("Usings.cs", Usings).Project.AddDocument("Source.cs", source));
    }

    private async Task<Diagnostic[]> Diagnostics<TAnalyzer>()
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        Compilation compilation = (await _document.Project.GetCompilationAsync())!;
        Diagnostic[] errors = [.. compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error)];
        Assert.IsEmpty(errors, $"The source does not compile: {string.Join(Environment.NewLine, errors.AsEnumerable())}");
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (error, _, _) => throw new InvalidOperationException("The analyzer failed.", error), true, false);
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([new TAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        return [.. found.OrderBy(one => one.Location.SourceSpan.Start)];
    }
}
