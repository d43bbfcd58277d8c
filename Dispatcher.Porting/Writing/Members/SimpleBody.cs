using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Writing.Members;

/// <summary>Bodies that can be said in C# without knowing more of types: nothing, returns and assignments of simple values.</summary>
/// <param name="parameters">The C# names of the parameters by their PHP names.</param>
/// <param name="property">The C# name of an own property by its PHP name; null where the class has none.</param>
/// <param name="constant">The C# name of an own constant by its PHP name; null where the class has none.</param>
internal sealed class SimpleBody(
    IReadOnlyDictionary<string, string> parameters, Func<string, string?> property, Func<string, string?> constant)
{
    /// <summary>The statements as lines of C#; null where one of them is not simple.</summary>
    public IReadOnlyList<string>? Translate(Block body)
    {
        var lines = new List<string>();
        foreach (Statement statement in body.Statements)
        {
            if (Translate(statement) is not { } line)
                return null;
            lines.Add(line);
        }

        return lines;
    }

    private string? Translate(Statement statement)
    {
        switch (statement)
        {
            case Return { Value: null }:
                return "return;";
            case Return { Value: { } value }:
                return Value(value) is { } returned ? $"return {returned};" : null;
            case ExpressionStatement { Expression: Assignment { Target: PropertyAccess target, Value: var value } }:
                return Property(target) is { } name && Value(value) is { } assigned ? $"{name} = {assigned};" : null;
            default:
                return null;
        }
    }

    private string? Value(Expression expression) => expression switch
    {
        Variable variable => parameters.GetValueOrDefault(variable.Name),
        PropertyAccess access => Property(access),
        ClassConstantAccess { Class: Name { Text: "self" or "static" }, Member: Identifier { Text: not "class" } member } =>
            constant(member.Text),
        _ => SimpleValues.Literal(expression),
    };

    private string? Property(PropertyAccess access) =>
        access is { Target: Variable { IsThis: true }, Member: Identifier member, IsNullsafe: false } ? property(member.Text) : null;
}
