using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Typing.Values;

namespace Dispatching.Porting.Writing.Model;

/// <summary>A declared type: in PHP's words with full names, as kinds, and as the C# type that stands for it.</summary>
internal sealed record DeclaredType(string Text, PhpType Type, string CSharp)
{
    public static readonly DeclaredType None = new("", PhpType.Any, "object?");
}

/// <summary>Reads declared types.</summary>
internal static class TypeReader
{
    public static DeclaredType Read(TypeNode? node, NameScope scope, ClassModel? self, ProgramModel program)
    {
        if (node is null)
            return DeclaredType.None;
        string text = Text(node, scope, self);
        PhpType type = Kinds(node, scope, self, program);
        return new DeclaredType(text, type, CSharp(text, type, program));
    }

    public static DeclaredType Nullable(DeclaredType type) => type.Type.MayBe(PhpKinds.Null) || type.Text.Length == 0
        ? type
        : new DeclaredType(type.Text.Contains('|', StringComparison.Ordinal) ? type.Text + "|null" : "?" + type.Text,
            type.Type.Join(PhpType.Null), type.CSharp == "object?" ? "object?" : type.CSharp + "?");

    private static string Text(TypeNode node, NameScope scope, ClassModel? self) => node switch
    {
        NamedType named => Name(named.Name, scope, self),
        NullableType nullable => "?" + Text(nullable.Type, scope, self),
        UnionType union => string.Join('|', union.Types.Select(one => Text(one, scope, self))),
        IntersectionType intersection => string.Join('&', intersection.Types.Select(one => Text(one, scope, self))),
        _ => "mixed",
    };

    private static string Name(Name name, NameScope scope, ClassModel? self)
    {
        string lower = name.Text.ToLowerInvariant();
        if (lower is "int" or "float" or "string" or "bool" or "array" or "mixed" or "null" or "void" or "never" or "iterable" or "callable"
            or "object" or "true" or "false")
            return lower;
        if (lower is "self" or "static")
            return self?.PhpName ?? "object";
        if (lower == "parent")
            return self?.Parent?.PhpName ?? "object";
        return scope.ResolveClass(name);
    }

    private static PhpType Kinds(TypeNode node, NameScope scope, ClassModel? self, ProgramModel program)
    {
        switch (node)
        {
            case NullableType nullable:
                return Kinds(nullable.Type, scope, self, program).Join(PhpType.Null);
            case UnionType union:
                return union.Types.Aggregate(PhpType.None, (type, one) => type.Join(Kinds(one, scope, self, program)));
            case NamedType named:
                string text = Name(named.Name, scope, self);
                return text switch
                {
                    "int" => PhpType.Int,
                    "float" => PhpType.Float,
                    "string" => PhpType.String,
                    "bool" or "true" or "false" => PhpType.Bool,
                    "array" => PhpType.Array,
                    "null" or "void" or "never" => PhpType.Null,
                    "iterable" => new PhpType(PhpKinds.Array | PhpKinds.Object),
                    "callable" => new PhpType(PhpKinds.Array | PhpKinds.Object | PhpKinds.String),
                    "mixed" => PhpType.Any,
                    "object" => PhpType.Object,
                    _ => new PhpType(PhpKinds.Object, text),
                };
            default:
                return PhpType.Object;
        }
    }

    private static string CSharp(string text, PhpType type, ProgramModel program)
    {
        if (text.Contains('|', StringComparison.Ordinal) || text.Contains('&', StringComparison.Ordinal))
            return "object?";
        string mark = text.StartsWith('?') ? "?" : "";
        string plain = text.TrimStart('?') switch
        {
            "int" => "long",
            "float" => "double",
            "string" => "string",
            "bool" => "bool",
            "array" => "PhpArray",
            _ when type.Class is { } name && program.FindClass(name) is { } known => known.CSharpName,
            _ => "",
        };
        return plain.Length == 0 ? "object?" : plain + mark;
    }
}
