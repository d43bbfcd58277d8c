using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Typing;

/// <summary>The C# type of what PHP declares. What C# cannot say is <c>object?</c>.</summary>
/// <param name="ownTypes">The C# name of a class of the plugin by its full PHP name; null for any other.</param>
internal sealed class TypeMapper(Func<string, string?> ownTypes)
{
    public CSharpType Map(TypeNode type, NameScope scope, string? self) => type switch
    {
        NamedType named => Named(named.Name.Text, named.Name, scope, self),
        NullableType nullable => Map(nullable.Type, scope, self).OrNull,
        UnionType { Types: [var one, NamedType { Name: var other }] } when other.Is("null") => Map(one, scope, self).OrNull,
        UnionType { Types: [NamedType { Name: var other }, var one] } when other.Is("null") => Map(one, scope, self).OrNull,
        _ => CSharpType.Anything,
    };

    /// <summary>
    /// The type that a documentation comment gives: scalars and the plugin's own classes, and nothing that it may be wrong about.
    /// </summary>
    public CSharpType? Map(string documented, NameScope scope, string? self)
    {
        string[] alternatives = documented.Split('|', StringSplitOptions.RemoveEmptyEntries);
        bool isNullable = alternatives.Any(one => one.Equals("null", StringComparison.OrdinalIgnoreCase)) || documented.StartsWith('?');
        string[] others =
            [.. alternatives.Where(one => !one.Equals("null", StringComparison.OrdinalIgnoreCase)).Select(one => one.TrimStart('?'))];
        if (others is not [var only] || only.Contains('[', StringComparison.Ordinal) || only.Length == 0)
            return null;
        CSharpType type = Named(only, new Name(default, only), scope, self);
        if (type.IsAnything)
            return null;
        return isNullable ? type.OrNull : type;
    }

    private CSharpType Named(string text, Name name, NameScope scope, string? self)
    {
        string? known = text.ToLowerInvariant() switch
        {
            "int" or "integer" => "long",
            "float" or "double" => "double",
            "string" => "string",
            "bool" or "boolean" or "false" or "true" => "bool",
            "void" or "never" => "void",
            "array" => "PhpArray",
            "closure" or "\\closure" => "Delegate",
            "self" or "static" or "$this" => self is null ? null : ownTypes(self),
            _ => null,
        };
        known ??= ownTypes(scope.ResolveClass(name));
        return known is null ? CSharpType.Anything : new CSharpType(known);
    }
}
