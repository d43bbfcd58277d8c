using Dispatching.Porting.Reading;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Typing;
using Dispatching.Porting.Writing.Files;
using Dispatching.Porting.Writing.Members;
using Dispatching.Porting.Writing.Model;

namespace Dispatching.Porting.Writing;

/// <summary>Writes the functions of a file that belong to no class as methods of one.</summary>
internal sealed class FunctionsWriter
{
    private readonly ProjectPlan _plan;
    private readonly PhpFile _file;
    private readonly ProjectBodies _bodies;
    private readonly string _name;
    private readonly FunctionSymbol[] _functions;
    private readonly Dictionary<FunctionSymbol, Signature> _signatures = [];

    /// <param name="plan">The plan.</param>
    /// <param name="file">The file.</param>
    /// <param name="bodies">The bodies.</param>
    /// <param name="elsewhere">The functions that stand elsewhere.</param>
    public FunctionsWriter(ProjectPlan plan, PhpFile file, ProjectBodies bodies, IReadOnlySet<Node> elsewhere)
    {
        (_plan, _file, _bodies, _name) = (plan, file, bodies, plan.FunctionClass(file));
        _functions = [.. plan.Plugin.Functions.Where(one => ReferenceEquals(one.File, file) && !elsewhere.Contains(one.Declaration))];
    }

    /// <summary>Whether the container makes an object of the class.</summary>
    public bool IsService => Array.Exists(_functions, one => !IsStatic(one));

    /// <summary>The name of the class.</summary>
    public string Name => _name;

    /// <summary>Has bodies know the functions.</summary>
    /// <param name="targets">Is told how each is called.</param>
    public void Bind(ListenerTargets targets)
    {
        var names = new NameTable([_name, "Port", .. SeamsOf(_functions).Select(seam => _plan.SeamName(seam.Subject)[1..])]);
        var signatures = new SignatureReader(_plan.Types);
        foreach (FunctionSymbol function in _functions)
        {
            FunctionShape shape = FunctionShape.Of(function.Declaration);
            string? first = function.Declaration.Parameters.IsEmpty ? null : targets.Parameters.GetValueOrDefault(function.Declaration);
            Signature signature = signatures.Read(
                _file, function.Scope, null, names.Take(CSharpNames.Pascal(function.Name), "Function"), shape, first);
            _signatures[function] = signature;
            if (_bodies.Find(function.Declaration) is not { } model)
                continue;
            model.CSharpClass = _name;
            _bodies.Bind(model, signature, first is not null);
        }

        DecideStatics();
        foreach (FunctionSymbol function in _functions)
            targets.Set(function.Declaration, _signatures[function].Target(_name, IsStatic(function)));
    }

    public GeneratedFile? Write()
    {
        if (_functions.Length == 0)
            return null;
        Seam[] seams = SeamsOf(_functions);
        var written = new GeneratedFile($"{_name}.cs");
        written.Add($"{_plan.Usings}\nnamespace {_plan.Name};\n\n");
        written.Add($"/// <summary>The functions of <c>{CodeText.Escape(_file.Path)}</c>.</summary>\n"
            + $"public {(IsService ? "sealed" : "static")} class {_name}\n{{\n");
        written.Add(SeamConstructor.Text(_plan, seams, _name));
        foreach (FunctionSymbol function in _functions)
            written.Add(Function(function));
        written.Add("}\n");
        return written;
    }

    private bool IsStatic(FunctionSymbol function) => _bodies.Find(function.Declaration) is { IsStaticInCSharp: true };

    private Seam[] SeamsOf(IEnumerable<FunctionSymbol> functions) =>
        [.. _plan.Seams.Seams.Where(seam =>
            functions.Any(one => _plan.Seams.UsesOf(one.Declaration).Contains(seam.Subject, StringComparer.Ordinal)))];

    /// <summary>A function that uses no seam, and calls none of its class that does, needs no object.</summary>
    private void DecideStatics()
    {
        FunctionModel[] models = [.. _functions.Select(one => _bodies.Find(one.Declaration)).OfType<FunctionModel>()];
        foreach (FunctionModel model in models)
            model.IsStaticInCSharp = _plan.Seams.UsesOf(model.Node).Count == 0;
        for (bool changed = true; changed;)
        {
            changed = false;
            foreach (FunctionModel model in models.Where(one => one.IsStaticInCSharp))
            {
                IEnumerable<FunctionModel> called = model.Node.Descendants(static _ => true).OfType<Call>()
                    .Select(call => call.Callee).OfType<Name>()
                    .Select(name => _bodies.Program.FindFunction(model.Scope.ResolveFunction(name))).OfType<FunctionModel>();
                if (!called.Any(one => one.CSharpClass == _name && !one.IsStaticInCSharp))
                    continue;
                model.IsStaticInCSharp = false;
                changed = true;
            }
        }
    }

    private Chunk Function(FunctionSymbol function)
    {
        FunctionModel? model = _bodies.Find(function.Declaration);
        string access = IsStatic(function) ? "public static" : "public";
        return new MethodWriter(_file).Write(
            function.Name + "()", function.Declaration, FunctionShape.Of(function.Declaration),
            _bodies.Settled(_signatures[function], model), access, access, "", _bodies.BodyOf(model));
    }
}
