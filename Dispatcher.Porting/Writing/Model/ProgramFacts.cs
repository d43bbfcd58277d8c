using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Writing.Model;

/// <summary>What holds for a program as a whole, found by the names in its text.</summary>
internal sealed class ProgramFacts
{
    private readonly HashSet<string> _unset = new(StringComparer.Ordinal);
    private readonly HashSet<string> _referenced = new(StringComparer.Ordinal);
    private readonly HashSet<string> _hidden = new(["message", "code", "file", "line", "previous"], StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _byReference = new(StringComparer.OrdinalIgnoreCase);

    public ProgramFacts(PluginTree plugin)
    {
        foreach (Node node in plugin.Regions.SelectMany(region => region.Statements).SelectMany(one => one.DescendantsAndSelf()))
            Read(node);
    }

    /// <summary>Whether some closure or function takes an argument by reference, so that a call of an unknown one may.</summary>
    public int ClosureReferences { get; private set; }

    public bool UnsetsByExpression { get; private set; }

    /// <summary>Whether arguments are given by name somewhere, or unpacked from an array that may name them.</summary>
    public bool UsesNames { get; private set; }

    /// <summary>Whether closures are bound to other objects somewhere.</summary>
    public bool BindsClosures { get; private set; }

    public bool ThrowsIntoGenerators { get; private set; }

    /// <summary>Whether a member of that name is private or protected somewhere.</summary>
    public bool IsHidden(string name) => _hidden.Contains(name);

    public bool IsUnset(string property) => UnsetsByExpression || _unset.Contains(property);

    public bool IsReferenced(string property) => _referenced.Contains(property);

    /// <summary>Which arguments some method of that name takes by reference, as bits.</summary>
    public int MethodReferences(string name) => _byReference.GetValueOrDefault(name);

    public int AnyReferences => _byReference.Values.Aggregate(ClosureReferences, (all, one) => all | one);

    /// <summary>What is inside of a body without what belongs to functions in it; arrow functions share its variables.</summary>
    public static IEnumerable<Node> Inside(Node body) =>
        body.Descendants(static node => node is not (Reading.Tree.Closure or ArrowFunction or ClassDeclaration or FunctionDeclaration))
            .Where(node => node is not (Reading.Tree.Closure or ClassDeclaration or FunctionDeclaration));

    private static int Bits(IEnumerable<Parameter> parameters)
    {
        int bits = 0, index = 0;
        foreach (Parameter parameter in parameters)
        {
            if (parameter.IsByReference)
                bits |= parameter.IsVariadic ? -1 << index : 1 << Math.Min(index, 30);
            index++;
        }

        return bits;
    }

    private void Read(Node node)
    {
        switch (node)
        {
            case Unset unset:
                foreach (PropertyAccess access in unset.Targets.OfType<PropertyAccess>())
                {
                    if (access.Member is Identifier name)
                        _unset.Add(name.Text);
                    else
                        UnsetsByExpression = true;
                }

                break;
            case ReferenceAssignment reference:
                Reference(reference.Target);
                Reference(reference.Value);
                break;
            case ArrayItem { IsByReference: true } item:
                Reference(item.Value);
                break;
            case Foreach { IsByReference: true } loop:
                Reference(loop.Value);
                break;
            case MethodDeclaration method:
                _byReference[method.Name.Text] = MethodReferences(method.Name.Text) | Bits(method.Parameters);
                if ((method.Modifiers & (Modifiers.Private | Modifiers.Protected)) != Modifiers.None)
                    _hidden.Add(method.Name.Text);
                _hidden.UnionWith(method.Parameters.Where(one =>
                    (one.Modifiers & (Modifiers.Private | Modifiers.Protected)) != Modifiers.None)
                    .Select(one => one.Name.Text));
                break;
            case PropertyDeclaration property when (property.Modifiers & (Modifiers.Private | Modifiers.Protected)) != Modifiers.None:
                _hidden.UnionWith(property.Items.Select(one => one.Name.Text));
                break;
            case FunctionDeclaration function:
                ClosureReferences |= Bits(function.Parameters);
                break;
            case Reading.Tree.Closure closure:
                ClosureReferences |= Bits(closure.Parameters);
                break;
            case ArrowFunction arrow:
                ClosureReferences |= Bits(arrow.Parameters);
                break;
            case Argument { Name: not null } or Argument { IsSpread: true }:
            case Call { Callee: Name name } when name.Is("call_user_func_array"):
                UsesNames = true;
                break;
            case MethodCall { Member: Identifier { Text: var bound } } when bound.ToLowerInvariant() is "bindto" or "call":
            case StaticCall { Class: Name type, Member: Identifier { Text: var made } } when type.Last.Equals("Closure",
                StringComparison.OrdinalIgnoreCase) && made.Equals("bind", StringComparison.OrdinalIgnoreCase):
                BindsClosures = true;
                break;
            case MethodCall { Member: Identifier { Text: var called } } when called.Equals("throw", StringComparison.OrdinalIgnoreCase):
                ThrowsIntoGenerators = true;
                break;
        }
    }

    private void Reference(Expression expression)
    {
        if (expression is PropertyAccess { Member: Identifier name })
            _referenced.Add(name.Text);
        if (expression is StaticPropertyAccess { Member: Variable variable })
            _referenced.Add(variable.Name);
    }
}
