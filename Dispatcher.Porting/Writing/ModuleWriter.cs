using Dispatching.Porting.Finding;
using Dispatching.Porting.Reading;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Writing.Files;
using Dispatching.Porting.Writing.Members;
using Dispatching.Porting.Writing.Model;

namespace Dispatching.Porting.Writing;

/// <summary>Writes the Autofac module: what the host supplies, the plugin's classes, its registrations.</summary>
internal sealed class ModuleWriter(ProjectPlan plan, ListenerTargets targets, ProjectBodies bodies)
{
    private readonly List<(FoundRegistration Registration, FunctionShape Shape, Signature Signature)> _closures = [];
    private readonly NameTable _names = new(plan.ModuleName, "Load", "Register", "Port");
    private readonly HashSet<Node> _written = new(ReferenceEqualityComparer.Instance);

    /// <summary>Writes the module.</summary>
    /// <param name="services">The C# names of the classes that the container makes.</param>
    /// <param name="chunks">Is told where each registration stands.</param>
    public GeneratedFile Write(IEnumerable<string> services, Dictionary<FoundRegistration, Chunk> chunks)
    {
        List<(FoundRegistration Registration, IReadOnlyList<string> Versions)> statements =
        [
            .. plan.Findings.Registrations.Where(one => one.Dropped is null)
                .Select(one => (one, plan.Words.Statement(plan, one, targets.Find(one)))).Where(pair => pair.Item2.Count > 0),
        ];
        var file = new GeneratedFile($"{plan.ModuleName}.cs");
        file.Add($"using Autofac;\n{plan.Usings}" + $"\nnamespace {plan.Name};\n\n"
            + "/// <summary>Registers the plugin: what its host supplies, its classes, and its listeners.</summary>\n"
            + $"public sealed class {plan.ModuleName} : Autofac.Module\n{{\n"
            + "    protected override void Load(ContainerBuilder builder)\n    {\n");
        if (bodies.NeedsHost)
            file.Add("        builder.RegisterBuildCallback(Host.Use);\n");
        foreach (string line in HostWriter.Placeholders(plan).Concat(plan.Words.ModuleStart(plan)))
            file.Add(new Chunk(null, $"        {line}\n", ""));
        foreach (string service in services)
            file.Add(new Chunk(null, $"        builder.RegisterType<{service}>().AsSelf().SingleInstance();\n", ""));
        foreach ((FoundRegistration registration, IReadOnlyList<string> versions) in statements.Where(pair => IsOfBuilder(pair.Versions)))
            Add(file, registration, versions, chunks);
        bool isLater = statements.Exists(pair => !IsOfBuilder(pair.Versions));
        file.Add(isLater ? "        builder.RegisterBuildCallback(Register);\n    }\n" : "    }\n");
        if (isLater)
        {
            file.Add("\n    private static void Register(ILifetimeScope scope)\n    {\n");
            foreach ((FoundRegistration registration, IReadOnlyList<string> versions) in statements.Where(pair =>
                !IsOfBuilder(pair.Versions)))
                Add(file, registration, versions, chunks);
            file.Add("    }\n");
        }

        foreach ((FoundRegistration registration, FunctionShape shape, Signature signature) in _closures)
        {
            Node closure = registration.Listener.Declaration!;
            FunctionModel? model = bodies.Find(closure);
            file.Add("\n");
            file.Add(new MethodWriter(registration.Site.File).Write(
                "a closure", closure, shape, bodies.Settled(signature, model), "internal static", "internal static", "",
                bodies.BodyOf(model)));
        }

        file.Add("}\n");
        return file;
    }

    private static bool IsOfBuilder(IReadOnlyList<string> versions) => versions[0].StartsWith("builder.", StringComparison.Ordinal);

    private static void Add(
        GeneratedFile file, FoundRegistration registration, IReadOnlyList<string> versions, Dictionary<FoundRegistration, Chunk> chunks)
    {
        string place = registration.Place.FileAndLine;
        string note = registration.Site.Condition is { } condition
            ? $"        // {place}, in PHP if {CodeText.OneLine(condition, 100)}\n"
            : $"        // {place}\n";
        string guard = registration.Site.Condition is { } php
            ? $"if (Port.Condition({CSharpNames.Literal(place)}, {CSharpNames.Literal(php)}))\n            "
            : "";
        var chunk = new Chunk(null, [.. versions.Select(version => $"{note}        {guard}{version}\n")]);
        chunks[registration] = chunk;
        file.Add(chunk);
    }

    /// <summary>Has bodies know the closures that listen: each becomes a method of the module.</summary>
    public void Bind()
    {
        foreach (FoundRegistration registration in plan.Findings.Registrations)
        {
            if (registration.Listener is { Declaration: (Reading.Tree.Closure or ArrowFunction) and { } declaration }
                && _written.Add(declaration))
                Bind(registration, declaration);
        }
    }

    private void Bind(FoundRegistration registration, Node declaration)
    {
        (FunctionShape shape, Block body) = declaration is Closure closure
            ? (new FunctionShape(closure.Parameters, closure.ReturnType, null, closure.Body), closure.Body)
            : Arrow((ArrowFunction)declaration);
        PhpFile file = registration.Site.File;
        string name =
            _names.Take("On" + CSharpNames.Pascal(registration.Event.Display.Replace("::", "_", StringComparison.Ordinal)), "Listener");
        string? first = shape.Parameters.IsEmpty ? null : targets.Parameters.GetValueOrDefault(declaration);
        Signature signature = new SignatureReader(plan.Types).Read(file, registration.Site.Scope, null, name, shape, first);
        bool isOwn = declaration is ArrowFunction or Closure { Uses.IsEmpty: true }
            && !body.DescendantsAndSelf().Any(node => node is Variable { IsThis: true }
                || node is Name word && (word.Is("self") || word.Is("static") || word.Is("parent")));
        if (isOwn)
        {
            FunctionModel model = bodies.Closure(declaration, shape, body, registration.Site.Scope, file);
            (model.CSharpClass, model.IsStaticInCSharp) = (plan.ModuleName, true);
            bodies.Bind(model, signature, first is not null);
        }

        targets.Set(declaration, signature.Target(plan.ModuleName, isStatic: true));
        _closures.Add((registration, shape with { Body = body }, signature));
    }

    private static (FunctionShape Shape, Block Body) Arrow(ArrowFunction arrow)
    {
        var body = new Block(arrow.Value.Span, [new Return(arrow.Value.Span, arrow.Value)]);
        return (new FunctionShape(arrow.Parameters, arrow.ReturnType, null, body), body);
    }
}
