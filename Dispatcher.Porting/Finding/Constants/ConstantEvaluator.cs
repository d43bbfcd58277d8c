using System.Globalization;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Finding.Constants;

/// <summary>Works out what an expression is without running it: literals, constants of the plugin and of the system, class names.</summary>
internal sealed class ConstantEvaluator(PluginTree plugin, ConstantTable system)
{
    private const int DeepestChain = 20;

    /// <summary>The value: a string, a long, a double, a bool; null where it is not known.</summary>
    public object? Evaluate(Site site, Expression expression) => Evaluate(site, expression, 0);

    public string? Text(Site site, Expression expression) => Evaluate(site, expression) as string;

    /// <summary>The full name of the class that an expression names.</summary>
    public string? ClassName(Site site, Expression expression) => expression switch
    {
        StaticCall { Class: Name name, Member: Identifier { Text: var method } }
            when method.Equals("className", StringComparison.OrdinalIgnoreCase) =>
            ResolveClass(site, name),
        _ => Text(site, expression)?.TrimStart('\\'),
    };

    /// <summary>The full name of a class by its name; <c>self</c> and <c>parent</c> become the classes that they are.</summary>
    public static string ResolveClass(Site site, Name name)
    {
        string resolved = site.Scope.ResolveClass(name);
        return resolved switch
        {
            "self" or "static" => site.Class?.FullName ?? resolved,
            "parent" => site.Class?.Parent ?? resolved,
            _ => resolved,
        };
    }

    /// <summary>The event that an expression names.</summary>
    public FoundEvent Event(Site site, Expression expression)
    {
        string text = SiteWalker.OneLine(site.File.TextOf(expression));
        string? name = Text(site, expression);
        if (expression is not ClassConstantAccess { Class: Name type, Member: Identifier member } constant)
        {
            string? global = expression is ConstantAccess access ? access.Name.Text.TrimStart('\\') : null;
            return new FoundEvent(name, global, text);
        }

        string className = ResolveClass(site, type);
        if (constant.IsClassName)
            return new FoundEvent(className, $"{className}::class", text);
        string full = $"{className}::{member.Text}";
        if (name is not null || plugin.FindClass(className) is { Parent: null })
            return new FoundEvent(name, full, text);
        string? assumed = system.Knows(className) ? null : system.FindByName(member.Text);
        return new FoundEvent(assumed, full, text, IsAssumed: assumed is not null);
    }

    private object? Evaluate(Site site, Expression expression, int depth)
    {
        if (depth > DeepestChain)
            return null;
        switch (expression)
        {
            case StringLiteral literal:
                return literal.Value;
            case IntegerLiteral literal:
                return literal.Value;
            case FloatLiteral literal:
                return literal.Value;
            case ConstantAccess constant:
                return Constant(site, constant, depth);
            case MagicConstant { Name: "__CLASS__" }:
                return site.Class?.FullName;
            case MagicConstant { Name: "__NAMESPACE__" }:
                return site.Scope.Namespace;
            case MagicConstant { Name: "__FUNCTION__" }:
                return site.FunctionName;
            case ClassConstantAccess { Class: Name type } constant:
                return ClassConstant(ResolveClass(site, type), constant, depth);
            case StaticCall { Class: Name type, Member: Identifier { Text: var method } }
                when method.Equals("className", StringComparison.OrdinalIgnoreCase):
                return ResolveClass(site, type);
            case Unary { Operator: UnaryOperator.Minus } negative:
                return Evaluate(site, negative.Operand, depth + 1) switch
                {
                    long number => unchecked(-number),
                    double number => -number,
                    _ => null,
                };
            case Binary binary:
                return Operate(binary.Operator, Evaluate(site, binary.Left, depth + 1), Evaluate(site, binary.Right, depth + 1));
            default:
                return null;
        }
    }

    private object? Constant(Site site, ConstantAccess constant, int depth)
    {
        if (constant.Name.Is("true"))
            return true;
        if (constant.Name.Is("false"))
            return false;
        switch (constant.Name.Text.TrimStart('\\').ToUpperInvariant())
        {
            case "PHP_INT_MAX":
                return long.MaxValue;
            case "PHP_INT_MIN":
                return long.MinValue;
        }

        return plugin.FindConstant(site.Scope.ResolveConstant(constant.Name)) is { } known
            ? Evaluate(new Site(known.File, known.Scope, null, null, [], IsInLoop: false), known.Value, depth + 1)
            : null;
    }

    private object? ClassConstant(string className, ClassConstantAccess constant, int depth)
    {
        if (constant.IsClassName)
            return className;
        if (constant.Member is not Identifier member)
            return null;
        string? at = className;
        for (int steps = 0; at is not null && steps < DeepestChain; steps++)
        {
            if (plugin.FindClass(at) is not { } type)
                return system.Find(at, member.Text) is { } value ? Number(value) : null;
            ConstantItem? item = type.Declaration.Members.OfType<ClassConstantDeclaration>()
                .SelectMany(declaration => declaration.Items).FirstOrDefault(item => item.Name.Text == member.Text);
            if (item is not null)
                return Evaluate(new Site(type.File, type.Scope, type, null, [], IsInLoop: false), item.Value, depth + 1);
            foreach (string other in type.Declaration.Implements.Select(type.Scope.ResolveClass))
            {
                if (plugin.FindClass(other) is not null && ClassConstant(other, constant, depth + 1) is { } inherited)
                    return inherited;
            }

            at = type.Parent;
        }

        return null;
    }

    private static object Number(string value) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : value;

    private static object? Operate(BinaryOperator @operator, object? left, object? right) => (@operator, left, right) switch
    {
        (BinaryOperator.Concatenate, string or long, string or long) =>
            string.Create(CultureInfo.InvariantCulture, $"{left}{right}"),
        (BinaryOperator.Add, long a, long b) => unchecked(a + b),
        (BinaryOperator.Subtract, long a, long b) => unchecked(a - b),
        (BinaryOperator.Multiply, long a, long b) => unchecked(a * b),
        _ => null,
    };
}
