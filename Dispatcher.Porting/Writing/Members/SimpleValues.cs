using System.Globalization;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Writing.Members;

/// <summary>Values that mean the same in both languages: literals, parameters, the object's own properties and constants.</summary>
internal static class SimpleValues
{
    /// <summary>The C# of a literal; null for anything else.</summary>
    public static string? Literal(Expression expression) => expression switch
    {
        StringLiteral { IsBinary: false } literal => CSharpNames.Literal(literal.Value),
        IntegerLiteral literal => literal.Value.ToString(CultureInfo.InvariantCulture) + "L",
        FloatLiteral literal when double.IsFinite(literal.Value) => literal.Value.ToString("R", CultureInfo.InvariantCulture) + "D",
        Unary { Operator: UnaryOperator.Minus, Operand: IntegerLiteral or FloatLiteral } negative => "-" + Literal(negative.Operand),
        ConstantAccess { Name: var name } when name.Is("null") => "null",
        ConstantAccess { Name: var name } when name.Is("true") => "true",
        ConstantAccess { Name: var name } when name.Is("false") => "false",
        _ => null,
    };

    /// <summary>The C# type of a literal.</summary>
    public static string? TypeOf(Expression expression) => expression switch
    {
        StringLiteral => "string",
        IntegerLiteral => "long",
        FloatLiteral => "double",
        Unary { Operator: UnaryOperator.Minus } negative => TypeOf(negative.Operand),
        ConstantAccess { Name: var name } when name.Is("true") || name.Is("false") => "bool",
        _ => null,
    };
}
