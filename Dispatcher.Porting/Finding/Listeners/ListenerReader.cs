using Dispatching.Porting.Finding.Constants;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Finding.Listeners;

/// <summary>Reads what PHP takes for a callable: a name, a pair, a closure, <c>f(...)</c>.</summary>
internal sealed class ListenerReader(PluginTree plugin, ConstantEvaluator constants)
{
    /// <summary>The listener that an expression is.</summary>
    public FoundListener Read(Site site, Expression expression)
    {
        string text = SiteWalker.OneLine(site.File.TextOf(expression));
        switch (expression)
        {
            case Closure or ArrowFunction:
                return new FoundListener(ListenerKind.Closure, "closure", site.Class?.FullName, null, site.Class, expression);
            case ArrayLiteral { Items: [{ } target, { } method] }:
                return Pair(site, text, target.Value, method.Value);
            case MethodCall { Arguments.MakesCallable: true, Target: var target, Member: Identifier member }:
                return Method(site, text, target, member.Text);
            case StaticCall { Arguments.MakesCallable: true, Class: Name name, Member: Identifier member }:
                return Method(text, ConstantEvaluator.ResolveClass(site, name), member.Text, ListenerKind.StaticMethod);
            case Call { Arguments.MakesCallable: true, Callee: Name name }:
                return Function(text, site.Scope.ResolveFunction(name));
            case StaticCall { Class: Name { Last: "Closure" }, Arguments.Items: [{ Value: var inner }] }:
                return Read(site, inner) with { Text = text };
            case Variable { IsThis: false } variable when GivenOnce(site, variable) is Closure or ArrowFunction or ArrayLiteral:
                return Read(site, GivenOnce(site, variable)!);
            case New { Class: Name name }:
                return Method(text, ConstantEvaluator.ResolveClass(site, name), "__invoke", ListenerKind.Method);
            default:
                return constants.Text(site, expression) is { } named ? Named(text, named) : new FoundListener(ListenerKind.Unknown, text);
        }
    }

    /// <summary>The listener that is a method of an object, the method's name being an expression.</summary>
    public FoundListener Method(Site site, Expression target, Expression method)
    {
        string text = $"[{SiteWalker.OneLine(site.File.TextOf(target))}, {SiteWalker.OneLine(site.File.TextOf(method))}]";
        return Pair(site, text, target, method);
    }

    /// <summary>The listener that is a method of a class.</summary>
    public FoundListener Method(string text, string className, string method, ListenerKind kind)
    {
        if (plugin.FindClass(className) is { } type && plugin.FindMethod(type, method) is var (owner, declaration))
        {
            ListenerKind actual = kind == ListenerKind.StaticMethod && !declaration.IsStatic ? ListenerKind.Method : kind;
            return new FoundListener(actual, text, type.FullName, declaration.Name.Text, owner, declaration);
        }

        return new FoundListener(kind, text, className, method);
    }

    private FoundListener Named(string text, string name)
    {
        int colons = name.IndexOf("::", StringComparison.Ordinal);
        return colons > 0
            ? Method(text, name[..colons].TrimStart('\\'), name[(colons + 2)..], ListenerKind.StaticMethod)
            : Function(text, name.TrimStart('\\'));
    }

    private FoundListener Function(string text, string fullName)
    {
        FunctionSymbol? function = plugin.FindFunction(fullName);
        return new FoundListener(ListenerKind.Function, text, null, function?.Name ?? fullName, null, function?.Declaration);
    }

    private FoundListener Pair(Site site, string text, Expression target, Expression method)
    {
        if (constants.Text(site, method) is not { } name)
            return new FoundListener(ListenerKind.Unknown, text);
        if (name.StartsWith("parent::", StringComparison.OrdinalIgnoreCase))
            name = name["parent::".Length..];
        return constants.ClassName(site, target) is { } className
            ? Method(text, className, name, ListenerKind.StaticMethod)
            : Method(site, text, target, name);
    }

    private FoundListener Method(Site site, string text, Expression target, string name)
    {
        string? className = target switch
        {
            Variable { IsThis: true } => site.Class?.FullName,
            New { Class: Name made } => ConstantEvaluator.ResolveClass(site, made),
            Variable variable => ClassOf(site, variable),
            _ => null,
        };
        return className is null
            ? new FoundListener(ListenerKind.Method, text, null, name)
            : Method(text, className, name, ListenerKind.Method);
    }

    /// <summary>The class of a variable that is once given a new object in the same function, and nothing else.</summary>
    private static string? ClassOf(Site site, Variable variable) =>
        GivenOnce(site, variable) is New { Class: Name name } ? ConstantEvaluator.ResolveClass(site, name) : null;

    /// <summary>The value of a variable that is given one in the same function, and no other.</summary>
    private static Expression? GivenOnce(Site site, Variable variable)
    {
        Node around = site.Function ?? site.File.Script;
        Assignment[] given = [.. around.DescendantsAndSelf().OfType<Assignment>()
            .Where(assignment => assignment.Target is Variable target && target.Name == variable.Name)];
        return given is [{ Value: var value }] ? value : null;
    }
}
