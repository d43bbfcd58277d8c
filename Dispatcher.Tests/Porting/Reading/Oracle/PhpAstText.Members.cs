using System.Collections.Immutable;
using Dispatching.Porting.Reading.Tree;

namespace Tests.Porting.Reading.Oracle;

internal sealed partial class PhpAstText
{
    private void Members(ImmutableArray<Member> members)
    {
        Write("[");
        for (int index = 0; index < members.Length; index++)
        {
            if (index > 0)
                Write(" ");
            Member(members[index]);
        }

        Write("]");
    }

    private void Member(Member member)
    {
        switch (member)
        {
            case ClassConstantDeclaration constants:
                Node(
                    Modified("CLASS_CONST_GROUP", constants.Modifiers),
                    Constants("CLASS_CONST_DECL", constants.Items), Attributes(constants.Attributes));
                break;
            case PropertyDeclaration properties:
                Action items =
                    List("PROP_DECL", properties.Items.Select(item => (Action)(() => Node("PROP_ELEM", item.Name, item.Default))));
                string[] implied = properties.Modifiers.HasFlag(Modifiers.Var) ? ["MODIFIER_PUBLIC"] : [];
                string group = Flags("PROP_GROUP", [.. Words(properties.Modifiers), .. implied]);
                Node(group, properties.Type, items, Attributes(properties.Attributes));
                break;
            case MethodDeclaration method:
                Node(
                    Modified("METHOD", method.Modifiers, method.ReturnsReference ? "FUNC_RETURNS_REF" : null),
                    method.Name, List("PARAM_LIST", method.Parameters), Inside(method.Body), method.ReturnType,
                    Attributes(method.Attributes));
                break;
            case EnumCase value:
                Node("ENUM_CASE", value.Name, value.Value, Attributes(value.Attributes));
                break;
            case TraitUse use:
                object? adaptations = use.Adaptations.IsEmpty ? null : List("TRAIT_ADAPTATIONS", use.Adaptations.Select(Adaptation));
                Node("USE_TRAIT", List("NAME_LIST", use.Traits), adaptations);
                break;
            default:
                throw new InvalidOperationException(member.GetType().Name);
        }
    }

    private Action Adaptation(TraitAdaptation adaptation) => () =>
    {
        Action method = () => Node("METHOD_REFERENCE", adaptation.Trait, adaptation.Method);
        if (adaptation.InsteadOf.IsEmpty)
            Node(Flags("TRAIT_ALIAS", Words(adaptation.Modifiers)), method, adaptation.Alias);
        else
            Node("TRAIT_PRECEDENCE", method, List("NAME_LIST", adaptation.InsteadOf));
    };

    private static string Modified(string kind, Modifiers modifiers, string? flag = null)
    {
        bool hasVisibility = (modifiers & (Modifiers.Public | Modifiers.Protected | Modifiers.Private)) != Modifiers.None;
        return Flags(kind, [.. Words(modifiers), hasVisibility ? null : "MODIFIER_PUBLIC", flag]);
    }

    private static string?[] Words(Modifiers modifiers) =>
    [
        modifiers.HasFlag(Modifiers.Public) ? "MODIFIER_PUBLIC" : null,
        modifiers.HasFlag(Modifiers.Protected) ? "MODIFIER_PROTECTED" : null,
        modifiers.HasFlag(Modifiers.Private) ? "MODIFIER_PRIVATE" : null,
        modifiers.HasFlag(Modifiers.Static) ? "MODIFIER_STATIC" : null,
        modifiers.HasFlag(Modifiers.Abstract) ? "MODIFIER_ABSTRACT" : null,
        modifiers.HasFlag(Modifiers.Final) ? "MODIFIER_FINAL" : null,
        modifiers.HasFlag(Modifiers.ReadOnly) ? "MODIFIER_READONLY" : null,
    ];

    private void Parameter(Parameter parameter) => Node(
        Flags(
            "PARAM",
            parameter.IsByReference ? "PARAM_REF" : null,
            parameter.IsVariadic ? "PARAM_VARIADIC" : null,
            parameter.Modifiers.HasFlag(Modifiers.Public) ? "PARAM_MODIFIER_PUBLIC" : null,
            parameter.Modifiers.HasFlag(Modifiers.Protected) ? "PARAM_MODIFIER_PROTECTED" : null,
            parameter.Modifiers.HasFlag(Modifiers.Private) ? "PARAM_MODIFIER_PRIVATE" : null),
        parameter.Type, parameter.Name, parameter.Default, Attributes(parameter.Attributes));

    private void Type(TypeNode type)
    {
        switch (type)
        {
            case NullableType nullable:
                Node("NULLABLE_TYPE", nullable.Type);
                break;
            case UnionType union:
                List("TYPE_UNION", union.Types)();
                break;
            case IntersectionType intersection:
                List("TYPE_INTERSECTION", intersection.Types)();
                break;
            case NamedType named:
                string? builtIn = named.Name.Text.ToUpperInvariant() switch
                {
                    "INT" => "LONG",
                    "FLOAT" => "DOUBLE",
                    "NULL" or "FALSE" or "TRUE" or "BOOL" or "STRING" or "ARRAY" or "OBJECT" or "CALLABLE" or "VOID" or "ITERABLE"
                        or "STATIC"
                        or "MIXED" or "NEVER" => named.Name.Text.ToUpperInvariant(),
                    _ => null,
                };
                if (builtIn is null)
                    Any(named.Name);
                else
                    Node($"TYPE TYPE_{builtIn}");
                break;
            default:
                throw new InvalidOperationException(type.GetType().Name);
        }
    }
}
