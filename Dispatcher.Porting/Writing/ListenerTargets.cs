using Dispatching.Porting.Finding;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Writing.Members;

namespace Dispatching.Porting.Writing;

/// <summary>Knows what each registration calls in C#.</summary>
internal sealed class ListenerTargets
{
    private readonly ProjectPlan _plan;
    private readonly Dictionary<Node, ClassWriter> _classes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Node, ListenerTarget> _others = new(ReferenceEqualityComparer.Instance);

    public ListenerTargets(ProjectPlan plan)
    {
        _plan = plan;
        Parameters = FindParameters(plan);
        foreach (ClassSymbol type in plan.Plugin.Classes)
            _classes[type.Declaration] = new ClassWriter(plan, type, Parameters);
    }

    /// <summary>The types of listeners' first parameters, by the listeners; null where PHP's is kept.</summary>
    public IReadOnlyDictionary<Node, string?> Parameters { get; }

    /// <summary>The visibility of a property where it is declared first.</summary>
    public string AccessOf(Model.PropertyModel property)
    {
        while (property.Above is { } above)
            property = above;
        return _classes[property.Owner.Declaration].AccessOfProperty(property);
    }

    public ClassWriter WriterOf(ClassSymbol type) => _classes[type.Declaration];

    /// <summary>Says how a function or closure is called.</summary>
    public void Set(Node declaration, ListenerTarget target) => _others[declaration] = target;

    /// <summary>What a registration calls; null where the port has nothing of the kind.</summary>
    public ListenerTarget? Find(FoundRegistration registration)
    {
        FoundListener listener = registration.Listener;
        if (listener.Declaration is null)
            return null;
        if (listener.Declaration is not MethodDeclaration method || listener.Owner is null)
            return _others.GetValueOrDefault(listener.Declaration);
        ClassSymbol type = listener.ClassName is { } name && _plan.Plugin.FindClass(name) is { } named ? named : listener.Owner;
        if (type.Declaration.Kind == ClassKind.Interface)
            return null;
        ClassWriter writer = _classes[type.Declaration];
        if (writer.Names.ContainsKey(method))
            return writer.TargetOf(listener.Owner, method);
        return _classes[listener.Owner.Declaration].TargetOf(listener.Owner, method) with { TypeName = _plan.TypeName(type) };
    }

    private static Dictionary<Node, string?> FindParameters(ProjectPlan plan)
    {
        var parameters = new Dictionary<Node, string?>(ReferenceEqualityComparer.Instance);
        foreach (FoundRegistration registration in plan.Findings.Registrations)
        {
            if (registration.Listener.Declaration is not { } declaration)
                continue;
            string? type = plan.Words.ParameterOf(registration);
            parameters[declaration] = parameters.TryGetValue(declaration, out string? known) && known != type ? plan.Words.CommonParameter
                : type;
        }

        return parameters;
    }
}
