using System.Reflection;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Typing.Values;

namespace Dispatching.Porting.Writing.Bodies;

/// <content>The members of an adapter's own objects, such as events, by the names that PHP has for them.</content>
internal sealed partial class BodyWriter
{
    private Type? AdapterOf(Code target) => _program.Host?.AdapterType(target.CSharp, target.Text == "this" ? _class : KnownClass(target));

    /// <summary><c>$args['thread']</c> as a property of the adapter's typed arguments.</summary>
    private Code? ViewProperty(ElementAccess element)
    {
        if (element is not { Target: Variable { IsThis: false } variable, Index: StringLiteral key }
            || Local(variable.Name) is not { View: { } view, CSharp: "EventArguments" } local
            || PropertyOf(view, key.Value) is not { } property || property.PropertyType != typeof(object))
            return null;
        return new Code($"{local.Name[..local.Name.LastIndexOf('.')]}.{property.Name}", PhpType.Any);
    }

    private Code? AdapterProperty(Code target, string name)
    {
        if (AdapterOf(target) is not { } type)
            return null;
        string receiver = target.Text == "this" ? "" : target.At(Levels.Primary) + ".";
        if (type == typeof(Compat.Civi.GenericHookEvent) && PropertyOf(type, name) is null)
            return new Code($"{target.At(Levels.Primary)}[{CSharpNames.Literal(name)}]", PhpType.Any);
        return PropertyOf(type, name) is { GetMethod.IsPublic: true } or { GetMethod.IsFamily: true }
            ? OfClr($"{receiver}{PropertyOf(type, name)!.Name}", PropertyOf(type, name)!.PropertyType, IsNeverNull(PropertyOf(type, name)!))
            : null;
    }

    private Code? AdapterStore(Code target, string name, Code value)
    {
        if (AdapterOf(target) is not { } type)
            return null;
        string receiver = target.Text == "this" ? "" : target.At(Levels.Primary) + ".";
        if (type == typeof(Compat.Civi.GenericHookEvent) && PropertyOf(type, name) is null)
            return new Code($"{target.At(Levels.Primary)}[{CSharpNames.Literal(name)}] = {Kept(value)}", value.Type, "object?",
                Levels.Assignment);
        return PropertyOf(type, name) is { SetMethod: { IsPrivate: false, IsAssembly: false } } property
            && ForClr(value, property.PropertyType) is { } given
            ? new Code($"{receiver}{property.Name} = {given}", value.Type, "object?", Levels.Assignment)
            : null;
    }

    private Code? AdapterCall(Code target, string name, MethodCall call)
    {
        if (AdapterOf(target) is not { } type || HasSpread(call.Arguments) || call.Arguments.MakesCallable)
            return null;
        string receiver = target.Text == "this" ? "" : target.At(Levels.Primary) + ".";
        IReadOnlyList<Argument> items = call.Arguments.Items;
        string pascal = CSharpNames.Pascal(name);
        foreach (MethodInfo method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(one => one.Name.Equals(pascal, StringComparison.OrdinalIgnoreCase) && !one.IsPrivate && !one.IsAssembly
                && !one.IsGenericMethodDefinition && (one.IsPublic || target.Text == "this")))
        {
            ParameterInfo[] parameters = method.GetParameters();
            bool fits = items.Count <= parameters.Length && parameters.Skip(items.Count).All(one => one.IsOptional)
                && !parameters.Any(one => one.ParameterType.IsByRef || one.IsDefined(typeof(ParamArrayAttribute), inherit: false));
            if (!fits)
                continue;
            string?[] given = [.. items.Select((one, index) => ForClr(Expression(one.Value), parameters[index].ParameterType))];
            if (given.Contains(null))
                continue;
            string text = $"{receiver}{method.Name}({string.Join(", ", given)})";
            return method.ReturnType == typeof(void) ? new Code(text, PhpType.Null, "void") : OfClr(text, method.ReturnType);
        }

        if (items.Count == 0 && pascal.Length > 3 && pascal.StartsWith("Get", StringComparison.Ordinal)
            && PropertyOf(type, pascal[3..]) is { GetMethod.IsPublic: true } got)
            return OfClr(receiver + got.Name, got.PropertyType, IsNeverNull(got));
        if (items.Count == 0 && pascal.StartsWith("Is", StringComparison.Ordinal)
            && PropertyOf(type, pascal) is { GetMethod.IsPublic: true } known)
            return OfClr(receiver + known.Name, known.PropertyType);
        return items.Count == 1 && pascal.Length > 3 && pascal.StartsWith("Set", StringComparison.Ordinal)
            && PropertyOf(type, pascal[3..]) is { SetMethod.IsPublic: true } set
            && ForClr(Expression(items[0].Value), set.PropertyType) is { } value
            ? new Code($"{receiver}{set.Name} = {value}", PhpType.Null, "void", Levels.Assignment)
            : null;
    }

    private static PropertyInfo? PropertyOf(Type type, string phpName)
    {
        string pascal = typeof(Compat.Mibew.Plugin).IsAssignableFrom(type) && phpName == "config" ? "Configuration"
            : CSharpNames.Pascal(phpName);
        return type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .FirstOrDefault(one => one.GetIndexParameters().Length == 0 && one.Name.Equals(pascal, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsNeverNull(PropertyInfo property) =>
        new NullabilityInfoContext().Create(property).ReadState == NullabilityState.NotNull;

    /// <summary>What .NET gives as a value of PHP.</summary>
    private static Code OfClr(string text, Type type, bool isNeverNull = false)
    {
        if (type == typeof(string) && isNeverNull)
            return new Code(text, PhpType.String, "string");
        if (type == typeof(bool))
            return new Code(text, PhpType.Bool, "bool");
        if (type == typeof(long))
            return new Code(text, PhpType.Int, "long");
        if (type == typeof(int))
            return new Code($"(long){text}", PhpType.Int, "long", Levels.Unary);
        if (type == typeof(double))
            return new Code(text, PhpType.Float, "double");
        if (type == typeof(Compat.Php.PhpArray))
            return new Code($"(object?){text}", PhpType.Any, "object?", Levels.Unary);
        return type.IsValueType ? new Code($"(object?){text}", PhpType.Any, "object?", Levels.Unary)
            : type == typeof(string) ? new Code($"(object?){text}", PhpType.String.Join(PhpType.Null), "object?", Levels.Unary)
            : new Code(text, PhpType.Any);
    }

    /// <summary>A value of PHP as a type of .NET; null where it is none of those that PHP has.</summary>
    private static string? ForClr(Code value, Type type)
    {
        if (type == typeof(object))
            return Kept(value);
        if (type == typeof(string))
            return value.CSharp is "string" or "string?" ? value.Text : value.Text == "null" ? "null"
                : $"Php.CoerceToString({value.AsArgument})";
        if (type == typeof(bool))
            return value.CSharp == "bool" ? value.Text : $"Php.IsTrue({value.AsArgument})";
        if (type == typeof(long))
            return value.CSharp == "long" ? value.Text : $"Php.CoerceToInt({value.AsArgument})";
        if (type == typeof(int) || type == typeof(int?))
            return value.CSharp == "long" ? $"(int){value.At(Levels.Unary)}" : $"(int)Php.CoerceToInt({value.AsArgument})";
        if (type == typeof(double))
            return value.CSharp is "double" or "long" ? value.Text : $"Php.CoerceToFloat({value.AsArgument})";
        if (type == typeof(Compat.Php.PhpArray))
            return value.CSharp == "PhpArray" ? Kept(value) : $"Php.CoerceToArray({value.AsArgument})";
        return null;
    }
}
