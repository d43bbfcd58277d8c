using System.Collections.Immutable;
using Dispatching.Porting.Reading.Tree;

namespace Tests.Porting.Reading.Oracle;

internal sealed partial class PhpAstText
{
    private void Single(Statement statement)
    {
        switch (statement)
        {
            case ExpressionStatement expression:
                Any(expression.Expression);
                break;
            case InlineHtml html:
                Node("ECHO", Text(html.Text));
                break;
            case If condition:
                List("IF", Arms(condition))();
                break;
            case While loop:
                Node("WHILE", loop.Condition, Inside(loop.Body));
                break;
            case DoWhile loop:
                Node("DO_WHILE", Inside(loop.Body), loop.Condition);
                break;
            case For loop:
                Node("FOR", OrNone(loop.Initial), OrNone(loop.Conditions), OrNone(loop.Steps), Inside(loop.Body));
                break;
            case Foreach loop:
                object value = loop.IsByReference ? (Action)(() => Node("REF", loop.Value)) : loop.Value;
                Node("FOREACH", loop.Subject, value, loop.Key, Inside(loop.Body));
                break;
            case Switch choice:
                Node("SWITCH", choice.Subject, (Action)(() => Cases(choice)));
                break;
            case Break leave:
                Node("BREAK", leave.Depth);
                break;
            case Continue next:
                Node("CONTINUE", next.Depth);
                break;
            case Return result:
                Node("RETURN", result.Value);
                break;
            case Try attempt:
                IEnumerable<Action> catches = attempt.Catches.Select(one => (Action)(() =>
                    Node("CATCH", List("NAME_LIST", one.Types), one.Variable, Inside(one.Body))));
                Action last = attempt.Finally is null ? () => Write("-") : Inside(attempt.Finally);
                Node("TRY", Inside(attempt.Body), List("CATCH_LIST", catches), last);
                break;
            case Goto jump:
                Node("GOTO", jump.Target);
                break;
            case Label label:
                Node("LABEL", label.Name);
                break;
            case Declare declare:
                Node("DECLARE", Constants("CONST_DECL", declare.Directives), Inside(declare.Body));
                break;
            case ConstantDeclaration constants:
                Constants("CONST_DECL", constants.Items)();
                break;
            case NamespaceDeclaration space:
                Node("NAMESPACE", space.Name is null ? "-" : Text(space.Name.Text), (Action)(() => Statements(space.Statements)));
                break;
            case HaltCompiler:
                Node("HALT_COMPILER");
                break;
            case FunctionDeclaration function:
                Node(
                    Flags("FUNC_DECL", function.ReturnsReference ? "FUNC_RETURNS_REF" : null),
                    function.Name, List("PARAM_LIST", function.Parameters), Inside(function.Body), function.ReturnType,
                    Attributes(function.Attributes));
                break;
            case ClassDeclaration type:
                Class(type);
                break;
            default:
                throw new InvalidOperationException(statement.GetType().Name);
        }
    }

    /// <summary>
    /// The arms; an if alone in the last one gives its own, as PHP's parser cannot be asked which of the two was written.
    /// </summary>
    private List<Action> Arms(If condition)
    {
        var arms = new List<Action>();
        while (true)
        {
            foreach (IfArm arm in condition.Arms)
                arms.Add(() => Node("IF_ELEM", arm.Condition, Inside(arm.Body)));
            Statement? otherwise = condition.Otherwise;
            while (otherwise is Block { Statements: [var only] })
                otherwise = only;
            if (otherwise is If inner)
            {
                condition = inner;
                continue;
            }

            if (condition.Otherwise is { } last)
                arms.Add(() => Node("IF_ELEM", "-", Inside(last)));
            return arms;
        }
    }

    private Action OrNone(ImmutableArray<Expression> expressions) =>
        expressions.IsEmpty ? () => Write("-") : List("EXPR_LIST", expressions);

    private void Cases(Switch choice)
    {
        Write("[");
        List("SWITCH_LIST", choice.Cases.Select(one => (Action)(() =>
            Node("SWITCH_CASE", one.Value, (Action)(() => Statements(one.Statements))))))();
        Write("]");
    }

    private Action Constants(string kind, ImmutableArray<ConstantItem> items) =>
        List(kind, items.Select(item => (Action)(() => Node("CONST_ELEM", item.Name, item.Value))));

    private Action Attributes(ImmutableArray<AttributeGroup> groups) => groups.IsEmpty
        ? () => Write("-")
        : List("ATTRIBUTE_LIST", groups.Select(group => List("ATTRIBUTE_GROUP", group.Attributes)));

    private void Class(ClassDeclaration type)
    {
        bool isInterface = type.Kind == ClassKind.Interface;
        string flags = Flags(
            "CLASS",
            type.Modifiers.HasFlag(Modifiers.Abstract) ? "CLASS_ABSTRACT" : null,
            type.Modifiers.HasFlag(Modifiers.Final) || type.Kind == ClassKind.Enum ? "CLASS_FINAL" : null,
            type.Modifiers.HasFlag(Modifiers.ReadOnly) ? "CLASS_READONLY" : null,
            type.Name is null ? "CLASS_ANONYMOUS" : null,
            type.Kind switch
            {
                ClassKind.Interface => "CLASS_INTERFACE",
                ClassKind.Trait => "CLASS_TRAIT",
                ClassKind.Enum => "CLASS_ENUM",
                _ => null,
            });
        ImmutableArray<Name> interfaces = isInterface ? type.Extends : type.Implements;
        Node(
            flags,
            type.Name,
            isInterface ? null : type.Extends.SingleOrDefault(),
            interfaces.IsEmpty ? null : List("NAME_LIST", interfaces),
            (Action)(() => Members(type.Members)),
            Attributes(type.Attributes),
            type.BackingType);
    }
}
