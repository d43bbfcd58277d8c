using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Finding;

/// <summary>
/// The items of the array that a method returns, each with where it stands: of literals, of what is added to a variable, of
/// <c>array_merge</c>
/// and <c>+</c>, and of a generator.
/// </summary>
internal sealed class ReturnedItems
{
    private readonly List<(Site Site, ArrayItem Item)> _items = [];

    private ReturnedItems()
    {
    }

    /// <summary>Reads a method.</summary>
    /// <param name="nodes">The nodes of its body, with where they stand.</param>
    /// <param name="unknown">Takes each expression that gives items which only the run shows.</param>
    public static IReadOnlyList<(Site Site, ArrayItem Item)> Of(IReadOnlyList<(Site Site, Node Node)> nodes, Action<Site,
        Expression> unknown)
    {
        var reader = new ReturnedItems();
        nodes = WithoutClosures(nodes);
        HashSet<string> variables = [.. nodes.Select(pair => pair.Node).OfType<Return>()
            .SelectMany(returned => VariablesOf(returned.Value)).Select(variable => variable.Name)];
        foreach ((Site site, Node node) in nodes)
        {
            switch (node)
            {
                case Return { Value: { } value and not Variable }:
                    reader.Add(site, value, unknown);
                    break;
                case Assignment { Target: Variable target, Value: var value } when variables.Contains(target.Name):
                    reader.Add(site, value, unknown);
                    break;
                case CompoundAssignment { Target: Variable target, Value: var value } when variables.Contains(target.Name):
                    reader.Add(site, value, unknown);
                    break;
                case Assignment { Target: ElementAccess { Target: Variable target, Index: var key } } assignment
                    when variables.Contains(target.Name):
                    reader._items.Add((site, new ArrayItem(assignment.Span, key, assignment.Value, IsByReference: false, IsSpread: false)));
                    break;
                case Yield { Value: { } value } yielded:
                    reader._items.Add((site, new ArrayItem(yielded.Span, yielded.Key, value, IsByReference: false, IsSpread: false)));
                    break;
            }
        }

        return reader._items;
    }

    /// <summary>The nodes without those of closures and anonymous classes, which return something else.</summary>
    private static (Site Site, Node Node)[] WithoutClosures(IReadOnlyList<(Site Site, Node Node)> nodes)
    {
        var kept = new List<(Site Site, Node Node)>(nodes.Count);
        int end = 0;
        foreach ((Site Site, Node Node) pair in nodes)
        {
            if (pair.Node.Span.Start < end)
                continue;
            kept.Add(pair);
            if (pair.Node is Closure or ArrowFunction or ClassDeclaration)
                end = pair.Node.Span.End;
        }

        return [.. kept];
    }

    /// <summary>The variables whose items a returned value has.</summary>
    private static IEnumerable<Variable> VariablesOf(Expression? value) => value switch
    {
        Variable variable => [variable],
        Binary { Operator: BinaryOperator.Add } sum => VariablesOf(sum.Left).Concat(VariablesOf(sum.Right)),
        Call call => call.Arguments.Items.SelectMany(argument => VariablesOf(argument.Value)),
        StaticCall { Member: Identifier { Text: "merge" } } call =>
            call.Arguments.Items.SelectMany(argument => VariablesOf(argument.Value)),
        ArrayLiteral array => array.Items.Where(item => item is { IsSpread: true }).SelectMany(item => VariablesOf(item!.Value)),
        _ => [],
    };

    private void Add(Site site, Expression value, Action<Site, Expression> unknown)
    {
        switch (value)
        {
            case ArrayLiteral array:
                foreach (ArrayItem? item in array.Items)
                {
                    if (item is { IsSpread: true })
                        Add(site, item.Value, unknown);
                    else if (item is not null)
                        _items.Add((site, item));
                }

                break;
            case Binary { Operator: BinaryOperator.Add } sum:
                Add(site, sum.Left, unknown);
                Add(site, sum.Right, unknown);
                break;
            case Conditional { Then: { } then } conditional:
                string condition = SiteWalker.OneLine(site.File.TextOf(conditional.Condition));
                Add(site.Under(condition), then, unknown);
                Add(site.Under($"!({condition})"), conditional.Otherwise, unknown);
                break;
            case Call { Callee: Name name } call when name.Last.StartsWith("array_", StringComparison.OrdinalIgnoreCase):
                foreach (Argument argument in call.Arguments.Items)
                    Add(site, argument.Value, unknown);
                break;

            case StaticCall { Class: Name { Last: "ArrayHelper" }, Member: Identifier { Text: "merge" } } call:
                foreach (Argument argument in call.Arguments.Items)
                    Add(site, argument.Value, unknown);
                break;

            // The parent's own registrations are found where it stands, and a variable where it is filled.
            case StaticCall { Class: Name { Text: "parent" } } or Variable:
                break;
            default:
                unknown(site, value);
                break;
        }
    }
}
