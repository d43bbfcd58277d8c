using System.Reflection;
using Dispatching.Porting.Finding;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Writing.Model;

/// <summary>What stands around the bodies of a plugin: the seams to its host, the adapter's types, what the module registers.</summary>
internal sealed class HostContext(ProjectPlan plan)
{
    private static readonly Dictionary<string, Type> s_adapters = FindAdapters();

    private readonly Dictionary<ClassModel, (ClassSymbol Symbol, Func<string, string?> Seam)> _classes = [];
    private readonly Dictionary<Node, FoundRegistration> _registrations = RegistrationsOf(plan);

    public ProjectPlan Plan => plan;

    /// <summary>Whether what is known of types became less since this was last set to false, so that bodies are written again.</summary>
    public bool HasChanged { get; set; }

    /// <summary>Gives the statement for a registration that stays where it is; null where the module does them all.</summary>
    public Func<FoundRegistration, string?>? InPlace { get; set; }

    /// <summary>Says what a class is in the plugin, and the property that holds a seam's interface in it.</summary>
    public void Add(ClassModel type, ClassSymbol symbol, Func<string, string?> seam) => _classes[type] = (symbol, seam);

    /// <summary>The interface of a seam where a body stands: a property of the object, else from the container.</summary>
    public string Seam(string subject, ClassModel? type, FunctionModel? function, bool hasThis)
    {
        if (type is not null && hasThis && _classes.TryGetValue(type, out var known) && known.Seam(subject) is { } property)
            return property;
        return type is null && function is { IsStaticInCSharp: false, Node: FunctionDeclaration }
            ? plan.SeamName(subject)[1..]
            : Made(plan.SeamName(subject));
    }

    /// <summary>An object of the container, where nobody hands it over.</summary>
    public static string Made(string type) => $"Host.Get<{type}>()";

    public string? ForeignClass(NameScope scope, Name name) => plan.Seams.ForeignClass(scope, name);

    public bool IsForeignFunction(NameScope scope, Name name) => plan.Seams.IsForeignFunction(scope, name);

    /// <summary>The value of a constant of the adapter; null where it is not known.</summary>
    public string? AdapterConstant(NameScope scope, Name type, string constant) =>
        plan.Words.Constants?.Find(scope.ResolveClass(type), constant);

    /// <summary>The seams that a class's constructor asks for, in order, and whether the host makes it at all.</summary>
    public IReadOnlyList<string> SeamsOf(ClassModel type) => _classes.TryGetValue(type, out var known)
        ? [.. plan.Seams.Seams.Select(seam => seam.Subject).Intersect(plan.SeamsOf(known.Symbol), StringComparer.Ordinal)]
        : [];

    /// <summary>The registration that a statement is, which the module does in its place; null where it is none.</summary>
    public FoundRegistration? RegistrationOf(Expression expression) => _registrations.GetValueOrDefault(expression);

    /// <summary>The type of .NET that a C# type names, where it is an adapter's; of a class of the plugin the one that it
    /// extends.</summary>
    public Type? AdapterType(string csharp, ClassModel? type)
    {
        if (s_adapters.TryGetValue(csharp[(csharp.LastIndexOf('.') + 1)..].TrimEnd('?'), out Type? found))
            return found;
        if (type is null)
            return null;
        string? above = type.Lineage.SelectMany(one => one.Declaration.Extends.Select(one.Scope.ResolveClass))
            .Select(plan.Words.BaseOf).FirstOrDefault(one => one is not null);
        return above is null ? null : s_adapters.GetValueOrDefault(above[(above.LastIndexOf('.') + 1)..]);
    }

    private static Dictionary<Node, FoundRegistration> RegistrationsOf(ProjectPlan plan)
    {
        var nodes = new Dictionary<Node, FoundRegistration>(ReferenceEqualityComparer.Instance);
        foreach (FoundRegistration one in plan.Findings.Registrations)
            nodes.TryAdd(one.Node, one);
        return nodes;
    }

    private static Dictionary<string, Type> FindAdapters()
    {
        Assembly[] assemblies =
        [
            typeof(Compat.Mibew.EventArguments).Assembly, typeof(Compat.Civi.GenericHookEvent).Assembly, typeof(Compat.Yii.Event).Assembly,
            typeof(Compat.Comodojo.ComodojoDispatcher).Assembly, typeof(Compat.Moss.MossDispatcher).Assembly,
            typeof(Dispatching.Contracts.StoppableEvent).Assembly,
        ];
        var types = new Dictionary<string, Type>(StringComparer.Ordinal);
        foreach (Type type in assemblies.SelectMany(assembly => assembly.GetExportedTypes()).Where(type => !type.IsGenericType))
            types.TryAdd(type.Name, type);
        return types;
    }
}
