using Dispatching.Porting.Reading.Tree;

namespace Tests.Porting.Reading.Oracle;

internal sealed partial class PhpAstText
{
    private void Operation(Expression expression)
    {
        switch (expression)
        {
            case Binary { Operator: BinaryOperator.Concatenate } binary when Folded(binary) is { } text:
                Write($"'{text}'");
                break;
            case Binary binary:
                Node($"BINARY_OP BINARY_{Sign(binary.Operator)}", binary.Left, binary.Right);
                break;
            case CompoundAssignment assignment:
                Node($"ASSIGN_OP BINARY_{Sign(assignment.Operator)}", assignment.Target, assignment.Value);
                break;
            case Assignment assignment:
                Node("ASSIGN", assignment.Target, assignment.Value);
                break;
            case ReferenceAssignment assignment:
                Node("ASSIGN_REF", assignment.Target, assignment.Value);
                break;
            case Unary unary:
                string sign = unary.Operator switch
                {
                    UnaryOperator.Not => "BOOL_NOT",
                    UnaryOperator.BitNot => "BITWISE_NOT",
                    _ => unary.Operator.ToString().ToUpperInvariant(),
                };
                Node($"UNARY_OP UNARY_{sign}", unary.Operand);
                break;
            case Step step:
                Node($"{(step.IsPrefix ? "PRE" : "POST")}_{(step.IsDecrement ? "DEC" : "INC")}", step.Target);
                break;
            case Cast cast:
                string type = cast.Kind switch
                {
                    CastKind.Integer => "LONG",
                    CastKind.Float => "DOUBLE",
                    CastKind.Boolean => "BOOL",
                    CastKind.Unset => "NULL",
                    _ => cast.Kind.ToString().ToUpperInvariant(),
                };
                Node($"CAST TYPE_{type}", cast.Operand);
                break;
            case Conditional conditional:
                Node("CONDITIONAL", conditional.Condition, conditional.Then, conditional.Otherwise);
                break;
            case InstanceOf question:
                Node("INSTANCEOF", question.Value, question.Class);
                break;
            case Isset isset:
                WriteIsset(isset, isset.Values.Length);
                break;
            case Construct construct:
                WriteConstruct(construct);
                break;
            case Yield yielded:
                Node("YIELD", yielded.Value, yielded.Key);
                break;
            case Closure closure:
                Node(
                    Flags("CLOSURE", closure.IsStatic ? "MODIFIER_STATIC" : null, closure.ReturnsReference ? "FUNC_RETURNS_REF" : null),
                    "'{closure}'", List("PARAM_LIST", closure.Parameters),
                    closure.Uses.IsEmpty ? null : List("CLOSURE_USES", closure.Uses),
                    Inside(closure.Body), closure.ReturnType, Attributes(closure.Attributes));
                break;
            case ArrowFunction arrow:
                Node(
                    Flags("ARROW_FUNC", arrow.IsStatic ? "MODIFIER_STATIC" : null, arrow.ReturnsReference ? "FUNC_RETURNS_REF" : null),
                    "'{closure}'", List("PARAM_LIST", arrow.Parameters),
                    (Action)(() => Node("RETURN", arrow.Value)), arrow.ReturnType, Attributes(arrow.Attributes));
                break;
            case Match match:
                Node("MATCH", match.Subject, (Action)(() =>
                {
                    Write("[");
                    List("MATCH_ARM_LIST", match.Arms.Select(arm => (Action)(() =>
                        Node("MATCH_ARM", OrNone(arm.Conditions), arm.Value))))();
                    Write("]");
                }));
                break;
            default:
                throw new InvalidOperationException(expression.GetType().Name);
        }
    }

    /// <summary>The text without quotes that PHP's parser makes of a concatenation of literals; null for anything else.</summary>
    private static string? Folded(Expression expression) => expression switch
    {
        StringLiteral { Form: not StringForm.Command } literal => Text(literal.Value, literal.IsBinary)[1..^1],
        IntegerLiteral literal => literal.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Binary { Operator: BinaryOperator.Concatenate } binary when Folded(binary.Left) is { } left && Folded(binary.Right) is { } right =>
            left + right,
        _ => null,
    };

    private void WriteIsset(Isset isset, int count)
    {
        if (count == 1)
            Node("ISSET", isset.Values[0]);
        else
            Node(
                "BINARY_OP BINARY_BOOL_AND",
                (Action)(() => WriteIsset(isset, count - 1)),
                (Action)(() => Node("ISSET", isset.Values[count - 1])));
    }

    private void WriteConstruct(Construct construct)
    {
        string kind = construct.Kind switch
        {
            ConstructKind.YieldFrom => "YIELD_FROM",
            ConstructKind.Eval => "INCLUDE_OR_EVAL EXEC_EVAL",
            ConstructKind.Include => "INCLUDE_OR_EVAL EXEC_INCLUDE",
            ConstructKind.IncludeOnce => "INCLUDE_OR_EVAL EXEC_INCLUDE_ONCE",
            ConstructKind.Require => "INCLUDE_OR_EVAL EXEC_REQUIRE",
            ConstructKind.RequireOnce => "INCLUDE_OR_EVAL EXEC_REQUIRE_ONCE",
            _ => construct.Kind.ToString().ToUpperInvariant(),
        };
        Node(kind, construct.Value);
    }

    private static string Sign(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Add => "ADD",
        BinaryOperator.Subtract => "SUB",
        BinaryOperator.Multiply => "MUL",
        BinaryOperator.Divide => "DIV",
        BinaryOperator.Modulo => "MOD",
        BinaryOperator.Power => "POW",
        BinaryOperator.Concatenate => "CONCAT",
        BinaryOperator.BitAnd => "BITWISE_AND",
        BinaryOperator.BitOr => "BITWISE_OR",
        BinaryOperator.BitXor => "BITWISE_XOR",
        BinaryOperator.ShiftLeft => "SHIFT_LEFT",
        BinaryOperator.ShiftRight => "SHIFT_RIGHT",
        BinaryOperator.And => "BOOL_AND",
        BinaryOperator.Or => "BOOL_OR",
        BinaryOperator.Xor => "BOOL_XOR",
        BinaryOperator.Coalesce => "COALESCE",
        BinaryOperator.Equal => "IS_EQUAL",
        BinaryOperator.NotEqual => "IS_NOT_EQUAL",
        BinaryOperator.Identical => "IS_IDENTICAL",
        BinaryOperator.NotIdentical => "IS_NOT_IDENTICAL",
        BinaryOperator.Less => "IS_SMALLER",
        BinaryOperator.LessOrEqual => "IS_SMALLER_OR_EQUAL",
        BinaryOperator.Greater => "IS_GREATER",
        BinaryOperator.GreaterOrEqual => "IS_GREATER_OR_EQUAL",
        _ => "SPACESHIP",
    };
}
