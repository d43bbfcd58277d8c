using Microsoft.CodeAnalysis.CSharp;

namespace Tests.CiviAdapter;

/// <summary>A parameter of a hook of the table.</summary>
internal sealed record HookRowParameter(string Name, string Type, bool IsByReference, string? Default)
{
    public string Identifier => SyntaxFacts.GetKeywordKind(Name) == SyntaxKind.None ? Name : "@" + Name;

    public string TypeParameter => "T" + HookRow.Capital(Name);

    public string Declaration => IsByReference ? $"ref {TypeParameter} {Identifier}" : $"{CSharpType} {Identifier}" + Default switch
    {
        null => "",
        "[]" => " = null",
        _ => $" = {Default}",
    };

    public string Argument => IsByReference ? $"ref {Identifier}" : Identifier;

    /// <summary>What stands in the event where the parameter is given.</summary>
    public string Given => Default == "[]" && !IsByReference ? $"{Identifier} ?? []" : Identifier;

    /// <summary>What stands in the event where the parameter is left out.</summary>
    public string Missing => Default == "[]" ? "new PhpArray()" : Default!;

    public string Noun => Type.TrimEnd('?') switch
    {
        "string" => "a text",
        "int" => "a whole number",
        "bool" => "true or false",
        "array" => "an array",
        "map" => "a map",
        "object" => "an object",
        "Exception" => "an exception",
        "mixed" => "of several types",
        _ => throw new InvalidDataException(
            $"The parameter '{Name}' of 'hooks.txt' has the type '{Type}'. Take one that the table explains."),
    };

    private string CSharpType => Type switch
    {
        "string" => "string?",
        "array" => "PhpArray?",
        "object" or "mixed" or "map" => "object?",
        _ => Type,
    };
}
