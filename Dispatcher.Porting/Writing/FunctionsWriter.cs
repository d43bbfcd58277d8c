using Dispatching.Porting.Reading;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Typing;
using Dispatching.Porting.Writing.Files;
using Dispatching.Porting.Writing.Members;

namespace Dispatching.Porting.Writing;

/// <summary>Writes the functions of a file that belong to no class as methods of one.</summary>
internal sealed class FunctionsWriter(ProjectPlan plan, PhpFile file)
{
    private readonly string _name = plan.FunctionClass(file);

    /// <summary>Writes the class, without the functions that stand elsewhere.</summary>
    /// <param name="elsewhere">The functions that stand elsewhere.</param>
    /// <param name="targets">Is told how each is called.</param>
    public GeneratedFile? Write(IReadOnlySet<Node> elsewhere, ListenerTargets targets)
    {
        FunctionSymbol[] functions =
            [.. plan.Plugin.Functions.Where(one => ReferenceEquals(one.File, file) && !elsewhere.Contains(one.Declaration))];
        if (functions.Length == 0)
            return null;
        Seam[] seams =
            [.. plan.Seams.Seams.Where(seam =>
                functions.Any(one => plan.Seams.UsesOf(one.Declaration).Contains(seam.Subject, StringComparer.Ordinal)))];
        var written = new GeneratedFile($"{_name}.cs");
        written.Add(string.Concat(plan.Words.Usings.Select(name => $"using {name};\n")) + $"\nnamespace {plan.Name};\n\n");
        written.Add($"/// <summary>The functions of <c>{CodeText.Escape(file.Path)}</c>.</summary>\npublic sealed class {_name}\n{{\n");
        if (seams.Length > 0)
            written.Add(Constructor(seams));
        var names = new NameTable([_name, "Port", .. seams.Select(seam => plan.SeamName(seam.Subject)[1..])]);
        var signatures = new SignatureReader(plan.Types);
        foreach (FunctionSymbol function in functions)
            written.Add(Function(function, names.Take(CSharpNames.Pascal(function.Name), "Function"), signatures, targets));
        written.Add("}\n");
        return written;
    }

    private string Constructor(Seam[] seams)
    {
        string properties = string.Concat(seams.Select(seam =>
            $"    private {plan.SeamName(seam.Subject)} {plan.SeamName(seam.Subject)[1..]} {{ get; }}\n\n"));
        string parameters = string.Join(", ", seams.Select(seam => $"{plan.SeamName(seam.Subject)} {Camel(seam)}"));
        string lines = string.Concat(seams.Select(seam => $"        {plan.SeamName(seam.Subject)[1..]} = {Camel(seam)};\n"));
        return $"{properties}    public {_name}({parameters})\n    {{\n{lines}    }}\n\n";
    }

    private string Camel(Seam seam) => CSharpNames.Camel(plan.SeamName(seam.Subject)[1..]) + "FromHost";

    private Chunk Function(FunctionSymbol function, string name, SignatureReader signatures, ListenerTargets targets)
    {
        FunctionShape shape = FunctionShape.Of(function.Declaration);
        string? first = function.Declaration.Parameters.IsEmpty ? null : targets.Parameters.GetValueOrDefault(function.Declaration);
        Signature signature = signatures.Read(file, function.Scope, null, name, shape, first);
        targets.Set(function.Declaration, signature.Target(_name, isStatic: false));
        var parameters = function.Declaration.Parameters.Zip(signature.Parameters)
            .ToDictionary(pair => pair.First.Name.Text, pair => pair.Second.Name, StringComparer.Ordinal);
        IReadOnlyList<string>? simple = new SimpleBody(parameters, _ => null, _ => null).Translate(function.Declaration.Body);
        return new MethodWriter(file).Write(function.Name + "()", function.Declaration, shape, signature, "public", "public", "", simple);
    }
}
