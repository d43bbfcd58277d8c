using System.Globalization;
using Dispatching.Porting.Reading.Tree;

namespace Tests.Porting.Reading.Oracle;

internal sealed partial class PhpAstText
{
    private void Any(Node node)
    {
        switch (node)
        {
            case TypeNode type:
                Type(type);
                break;
            case Statement statement:
                Single(statement);
                break;
            case Parameter parameter:
                Parameter(parameter);
                break;
            case Identifier identifier:
                Write(Text(identifier.Text));
                break;
            case Name name:
                WriteName(name);
                break;
            case AttributeNode attribute:
                Node("ATTRIBUTE", attribute.Name, attribute.Arguments);
                break;
            case ArgumentList { MakesCallable: true }:
                Node("CALLABLE_CONVERT");
                break;
            case ArgumentList arguments:
                List("ARG_LIST", arguments.Items)();
                break;
            case Argument { Name: { } name } argument:
                Node("NAMED_ARG", name, argument.Value);
                break;
            case Argument { IsSpread: true } argument:
                Node("UNPACK", argument.Value);
                break;
            case Argument argument:
                Any(argument.Value);
                break;
            case ArrayItem { IsSpread: true } item:
                Node("UNPACK", item.Value);
                break;
            case ArrayItem item:
                Node(Flags("ARRAY_ELEM", item.IsByReference ? "ARRAY_ELEM_REF" : null), item.Value, item.Key);
                break;
            case ClosureUse use:
                Node(Flags("CLOSURE_VAR", use.IsByReference ? "CLOSURE_USE_REF" : null), Text(use.Name));
                break;
            case Expression expression:
                Value(expression);
                break;
            default:
                throw new InvalidOperationException(node.GetType().Name);
        }
    }

    private void WriteName(Name name)
    {
        if (name.IsFullyQualified)
            Node("NAME NAME_FQ", Text(name.Text[1..]));
        else if (name.IsRelative)
            Node("NAME NAME_RELATIVE", Text(name.Text["namespace\\".Length..]));
        else
            Node("NAME NAME_NOT_FQ", Text(name.Text));
    }

    private void Value(Expression expression)
    {
        switch (expression)
        {
            case IntegerLiteral literal:
                Write(literal.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case FloatLiteral literal:
                Write($"f{BitConverter.DoubleToInt64Bits(literal.Value):x16}");
                break;
            case StringLiteral { Form: StringForm.Command } literal:
                Node("SHELL_EXEC", Text(literal.Value, literal.IsBinary));
                break;
            case StringLiteral literal:
                Write(Text(literal.Value, literal.IsBinary));
                break;
            case Template { Form: StringForm.Command } template:
                Node("SHELL_EXEC", List("ENCAPS_LIST", template.Parts));
                break;
            case Template template:
                List("ENCAPS_LIST", template.Parts)();
                break;
            case ArrayLiteral array:
                string form = array.Form switch { ArrayForm.Short => "SHORT", ArrayForm.Array => "LONG", _ => "LIST" };
                List($"ARRAY ARRAY_SYNTAX_{form}", array.Items)();
                break;
            case MagicConstant constant:
                Node($"MAGIC_CONST MAGIC_{constant.Name.Trim('_')}");
                break;
            case Variable variable:
                Node("VAR", Text(variable.Name));
                break;
            case VariableVariable variable:
                Node("VAR", variable.Name);
                break;
            case ConstantAccess constant:
                Node("CONST", constant.Name);
                break;
            case ClassConstantAccess { IsClassName: true } constant:
                Node("CLASS_NAME", constant.Class);
                break;
            case ClassConstantAccess constant:
                Node("CLASS_CONST", constant.Class, constant.Member);
                break;
            case PropertyAccess access:
                Node(access.IsNullsafe ? "NULLSAFE_PROP" : "PROP", access.Target, access.Member);
                break;
            case StaticPropertyAccess access:
                object member = access.Member is Variable named ? Text(named.Name) : ((VariableVariable)access.Member).Name;
                Node("STATIC_PROP", access.Class, member);
                break;
            case ElementAccess access:
                Node("DIM", access.Target, access.Index);
                break;
            case Call call:
                Node("CALL", call.Callee, call.Arguments);
                break;
            case MethodCall call:
                Node(call.IsNullsafe ? "NULLSAFE_METHOD_CALL" : "METHOD_CALL", call.Target, call.Member, call.Arguments);
                break;
            case StaticCall call:
                Node("STATIC_CALL", call.Class, call.Member, call.Arguments);
                break;
            case New made:
                Node("NEW", made.Class, made.Arguments is null ? "(ARG_LIST)" : made.Arguments);
                break;
            case Parenthesised parenthesised:
                Any(parenthesised.Inner);
                break;
            default:
                Operation(expression);
                break;
        }
    }
}
