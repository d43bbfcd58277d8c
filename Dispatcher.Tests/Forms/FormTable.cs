using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tests.Forms;

/// <summary>The table: each verb with each form of a listener, as C# that is compiled once, in one go.</summary>
internal static class FormTable
{
    private const string Usings =
        "using System; using System.Collections.Generic; using System.Threading; using System.Threading.Tasks; "
        + "using Compat.Civi; using Compat.Comodojo; using Compat.Mibew; using Compat.Moss; using Compat.Yii; "
        + "using Dispatching.Contracts; using Tests.Forms; "
        + "using Event = Compat.Yii.Event; using EventDispatcher = Dispatching.EventDispatcher;";

    private static readonly Lazy<Assembly> s_compiled = new(Compile);

    /// <summary>
    /// The lines: the verb, and the listener as it is written. Where a token is taken and a value task let go, it does not compile.
    /// </summary>
    public static IReadOnlyList<(FormVerb Verb, string Listener)> Asynchronous { get; } =
    [
        .. from verb in FormVerb.All
           from parameters in verb.Parameters
           let parts = parameters.Split('|')
           from result in verb.Results
           let call = $"p.{result}({(parts.Length > 1 ? $"FormProbe.{parts[1]}" : "")})"
           from listener in (string[])[$"{parts[0]} => {call}", $"async {parts[0]} => await {call}"]

           where !(IsLetGo(verb, listener) && listener.Contains("token", StringComparison.Ordinal))
           select (verb, listener),
        .. from verb in FormVerb.All
           from ending in verb.Groups
           from result in verb.GroupResults
           select (verb, $"p.{result}{ending}"),
    ];

    public static IReadOnlyList<(FormVerb Verb, string Listener)> Synchronous { get; } =
    [
        .. from verb in FormVerb.All
           where verb.Results is not ["ValueOfInt"]
           from parameters in verb.Parameters.Take(1).Union(verb.Parameters.Where(one => one == FormVerb.None))
           from body in verb.Bodies
           select (verb, $"{parameters.Split('|')[0]} => {body}"),
    ];

    /// <summary>Registers the listener of a line.</summary>
    /// <returns>What dispatches.</returns>
    public static Func<Task> Register(bool isAsynchronous, int line, FormProbe probe) =>
        s_compiled.Value.GetType("Lines")!.GetMethod(NameOf(isAsynchronous, line))!
            .CreateDelegate<Func<FormProbe, Func<Task>>>()(probe);

    /// <summary>Whether a listener gives a value task with a result that no overload takes: it is made one that gives nothing.</summary>
    public static bool IsLetGo(FormVerb verb, string listener) =>
        verb.NamesOneType
        && listener.Contains("p.ValueOfInt(", StringComparison.Ordinal)
        && !listener.StartsWith("async", StringComparison.Ordinal);

    private static string NameOf(bool isAsynchronous, int line) =>
        string.Create(CultureInfo.InvariantCulture, $"{(isAsynchronous ? "Asynchronous" : "Synchronous")}{line}");

    private static Assembly Compile()
    {
        var code = new StringBuilder(Usings).AppendLine("public static class Lines {");
        for (int line = 0; line < Asynchronous.Count; line++)
            Append(code, NameOf(isAsynchronous: true, line), Asynchronous[line], Asynchronous[line].Verb.Dispatch);
        for (int line = 0; line < Synchronous.Count; line++)
            Append(code, NameOf(isAsynchronous: false, line), Synchronous[line], $"Now(() => {Synchronous[line].Verb.DispatchNow})");
        code.AppendLine("static Task Now(Action dispatch) { dispatch(); return Task.CompletedTask; } }");

        IEnumerable<string> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Append(typeof(FormTable).Assembly.Location).DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Forms",
            [CSharpSyntaxTree.ParseText(code.ToString(), new CSharpParseOptions(LanguageVersion.Latest))],
            references.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        Assert.IsTrue(
            compilation.Emit(image).Success,
            string.Join(
                Environment.NewLine,
                compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error)
                    .Select(error => $"{error.GetMessage(CultureInfo.InvariantCulture)}: {LineOf(error)}")));
        return Assembly.Load(image.ToArray());
    }

    private static string LineOf(Diagnostic error) =>
        error.Location.SourceTree!.GetText().Lines[error.Location.GetLineSpan().StartLinePosition.Line].ToString();

    private static void Append(StringBuilder code, string name, (FormVerb Verb, string Listener) line, string dispatch)
    {
        string register = line.Verb.Register.Replace("$", line.Listener, StringComparison.Ordinal);
        code.AppendLine(
            $"public static Func<Task> {name}(FormProbe p) {{ {line.Verb.Begin} {register} return () => {dispatch}; }}"
                .Replace("#", name, StringComparison.Ordinal));
    }
}
