using System.Collections.Immutable;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Finding;

/// <summary>Goes through a plugin and gives every expression and declaration together with where it stands.</summary>
internal sealed class SiteWalker(PluginTree plugin, Action<Site, Node> found)
{
    private const int LongestCondition = 200;

    public void Walk()
    {
        foreach (Region region in plugin.Regions)
        {
            var site = new Site(region.File, region.Scope, null, null, [], IsInLoop: false);
            Statements(site, region.Statements);
        }
    }

    /// <summary>Goes through one method.</summary>
    public void WalkMethod(ClassSymbol type, MethodDeclaration method) =>
        Visit(new Site(type.File, type.Scope, type, null, [], IsInLoop: false), method);

    private void Statements(Site site, ImmutableArray<Statement> statements)
    {
        foreach (Statement statement in statements)
        {
            Visit(site, statement);

            // What follows "if (…) return;" is reached only if the condition does not hold.
            if (statement is If { Arms: [var arm], Otherwise: null } && site.Function is not null && Leaves(arm.Body))
                site = site.Under(Not(site, arm.Condition));
        }
    }

    private static bool Leaves(Statement body) => body switch
    {
        Return or Break or Continue => true,
        ExpressionStatement { Expression: Construct { Kind: ConstructKind.Throw or ConstructKind.Exit } } => true,
        Block { Statements: [.., var last] } => Leaves(last),
        _ => false,
    };

    private void Visit(Site site, Node node)
    {
        found(site, node);
        switch (node)
        {
            case Block block:
                Statements(site, block.Statements);
                break;
            case If choice:
                Choice(site, choice);
                break;
            case Conditional { Then: { } then } conditional:
                Visit(site, conditional.Condition);
                Visit(site.Under(TextOf(site, conditional.Condition)), then);
                Visit(site.Under(Not(site, conditional.Condition)), conditional.Otherwise);
                break;
            case While or DoWhile or For or Foreach:
                Children(site with { IsInLoop = true }, node);
                break;
            case SwitchCase { Value: { } value }:
                Children(site.Under($"case {TextOf(site, value)}"), node);
                break;
            case ClassDeclaration type:
                ClassSymbol? symbol = type.Name is null ? null
                    : new ClassSymbol(site.Scope.Declare(type.Name.Text), site.File, site.Scope, type);
                Children(site with { Class = symbol, Function = null, Conditions = [], IsInLoop = false }, type);
                break;
            case FunctionDeclaration or MethodDeclaration:
                Children(site with { Function = node, Conditions = [], IsInLoop = false }, node);
                break;
            case Closure or ArrowFunction:
                Children(site with { Function = site.Function ?? node }, node);
                break;
            default:
                Children(site, node);
                break;
        }
    }

    private void Choice(Site site, If choice)
    {
        foreach (IfArm arm in choice.Arms)
        {
            Visit(site, arm.Condition);
            Visit(site.Under(TextOf(site, arm.Condition)), arm.Body);
            site = site.Under(Not(site, arm.Condition));
        }

        if (choice.Otherwise is not null)
            Visit(site, choice.Otherwise);
    }

    private void Children(Site site, Node node)
    {
        foreach (Node? child in node.Children)
        {
            if (child is not null)
                Visit(site, child);
        }
    }

    private static string Not(Site site, Expression condition) => condition is Unary { Operator: UnaryOperator.Not } negated
        ? TextOf(site, negated.Operand)
        : $"!({TextOf(site, condition)})";

    private static string TextOf(Site site, Node node) => OneLine(site.File.TextOf(node));

    /// <summary>The text with each stretch of space made one.</summary>
    public static string OneLine(string text)
    {
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > LongestCondition ? line[..LongestCondition] + "…" : line;
    }
}
