using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace Compat.Php;

/// <summary>A method of a ported class, or a ported function, that is called by its name; optional parameters are overloads.</summary>
internal sealed class PhpMethod
{
    private static readonly NullabilityInfoContext s_nullability = new();

    private static readonly FieldInfo s_variable = typeof(PhpReference).GetField("_value", BindingFlags.Instance | BindingFlags.NonPublic)!;

    private readonly MethodInfo[] _overloads;
    private readonly ConcurrentDictionary<MethodInfo, Func<object?, object?[], object?>> _direct = new();

    public PhpMethod(string name, MethodInfo[] overloads)
    {
        Name = name;
        _overloads = [.. overloads.OrderBy(overload => overload.GetParameters().Length)];
        MethodInfo widest = _overloads[^1];
        PhpDeclaredAttribute? declared = widest.GetCustomAttribute<PhpDeclaredAttribute>();
        TakesClass = declared?.TakesClass == true;
        Access = declared is { Access.Length: > 0 } ? declared.Access : widest.IsPrivate ? "private" : widest.IsFamily ? "protected"
            : "public";
        Owner = widest.DeclaringType!;
        IsStatic = widest.IsStatic;
        IsAbstract = widest.IsAbstract;
    }

    public string Name { get; }

    public string Access { get; }

    public Type Owner { get; }

    public bool IsStatic { get; }

    public bool IsAbstract { get; }

    public bool TakesClass { get; }

    public static string NameOf(MethodInfo method) => method.GetCustomAttribute<PhpNameAttribute>()?.Name ?? Lower(method.Name);

    public static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    public bool IsVisibleFrom(Type? scope) => PhpClass.IsVisible(Access, Owner, scope);

    public object? Invoke(object? target, PhpClass? called, object?[] arguments, PhpArray? named = null)
    {
        object? result = InvokeByReference(target, called, arguments, named);
        return result is PhpReference reference ? Php.Copy(reference.Value) : result;
    }

    /// <summary>As <see cref="Invoke"/>; where the method returns a reference it gives that.</summary>
    public object? InvokeByReference(object? target, PhpClass? called, object?[] arguments, PhpArray? named = null)
    {
        object? result = InvokeAny(target, called, arguments, named);
        (result as PhpReference)?.Release();
        return result;
    }

    private object? InvokeAny(object? target, PhpClass? called, object?[] arguments, PhpArray? named)
    {
        if (named is not null)
            arguments = WithNamed(arguments, named);
        int hidden = TakesClass ? 1 : 0;
        MethodInfo? chosen = null;
        foreach (MethodInfo overload in _overloads)
        {
            if (chosen is null || Least(overload) - hidden <= arguments.Length)
                chosen = overload;
        }

        ParameterInfo[] parameters = chosen!.GetParameters();
        var passed = new object?[parameters.Length];
        if (TakesClass)
            passed[0] = called;
        for (int i = hidden; i < parameters.Length; i++)
            passed[i] = Passed(parameters[i], arguments, i - hidden);
        if (IsStatic)
            target = null;
        if (!Array.Exists(parameters, parameter => parameter.ParameterType.IsByRef))
            return chosen.Invoke(target, BindingFlags.DoNotWrapExceptions, null, passed, null);
        object? result = _direct.GetOrAdd(chosen, Direct)(target, passed);
        for (int i = hidden; i < parameters.Length; i++)
        {
            if (parameters[i].ParameterType.IsByRef && i - hidden < arguments.Length && arguments[i - hidden] is not PhpReference)
                arguments[i - hidden] = ((PhpReference)passed[i]!).Variable;
        }

        return result;
    }

    // By reflection a variable gets its value when the method returns, and none when it throws: PHP's has it in both cases.
    private static Func<object?, object?[], object?> Direct(MethodInfo method)
    {
        ParameterExpression target = Expression.Parameter(typeof(object)), passed = Expression.Parameter(typeof(object?[]));
        IEnumerable<Expression> arguments = method.GetParameters().Select((parameter, index) =>
        {
            Expression given = Expression.ArrayIndex(passed, Expression.Constant(index));
            return parameter.ParameterType.IsByRef
                ? Expression.Field(Expression.Convert(given, typeof(PhpReference)), s_variable)
                : (Expression)Expression.Convert(given, parameter.ParameterType);
        });
        Expression? instance = method.IsStatic ? null : Expression.Convert(target, method.DeclaringType!);
        Expression call = Expression.Convert(Expression.Call(instance, method, arguments), typeof(object));
        return Expression.Lambda<Func<object?, object?[], object?>>(call, target, passed).Compile();
    }

    private object? Passed(ParameterInfo parameter, object?[] arguments, int index)
    {
        if (parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false))
            return Rest(parameter, index < arguments.Length ? arguments[index..] : []);
        if (index >= arguments.Length)
        {
            return parameter.HasDefaultValue
                ? parameter.DefaultValue
                : throw new ArgumentCountError($"'{Name}' was given {arguments.Length} arguments, which are too few.");
        }

        object? value = arguments[index];
        Type type = parameter.ParameterType;
        if (type == typeof(PhpReference))
        {
            if (value is PhpReference known)
                return known;
            var made = new PhpReference(value);
            arguments[index] = made;
            return made;
        }

        if (type.IsByRef)
            return value as PhpReference ?? new PhpReference(value);
        if (PhpArray.Plain(value) is null && !type.IsValueType && IsNullable(parameter))
            return null;
        return PhpTypes.CoerceTo(type, Php.Copy(value));
    }

    private static int Least(MethodInfo method)
    {
        ParameterInfo[] parameters = method.GetParameters();
        return parameters is [.., var last] && last.IsDefined(typeof(ParamArrayAttribute), inherit: false)
            ? parameters.Length - 1
            : parameters.Length;
    }

    private static bool IsNullable(ParameterInfo parameter)
    {
        lock (s_nullability)
            return s_nullability.Create(parameter).WriteState == NullabilityState.Nullable;
    }

    private static object?[] Rest(ParameterInfo parameter, object?[] rest) =>
        parameter.IsDefined(typeof(PhpDeclaredAttribute), inherit: false) ? rest
            : [.. rest.Select(one => one is NamedArguments ? one : Php.Copy(one))];

    private object?[] WithNamed(object?[] arguments, PhpArray named)
    {
        (string Name, bool IsOptional)[] parameters = [.. Parameters(out bool isVariadic)];
        var all = new List<object?>(arguments);
        var given = new Dictionary<int, object?>();
        PhpArray? rest = null;
        foreach ((PhpKey key, object? value) in named)
        {
            int at = Array.FindIndex(parameters, one => one.Name == key.Text);
            if (at < 0 && !isVariadic)
                throw new PhpError($"'{Name}' has no parameter '{key}'.");
            if (at < 0)
                (rest ??= [])[key] = value;
            else if (at < arguments.Length)
                throw new PhpError($"The parameter '{key}' of '{Name}' is given twice.");
            else
                given[at] = value;
        }

        for (int i = arguments.Length; given.Count > 0 || (rest is not null && i < parameters.Length); i++)
        {
            if (given.Remove(i, out object? value))
                all.Add(value);
            else if (parameters[i].IsOptional)
                all.Add(Default(i));
            else
                throw new ArgumentCountError($"'{Name}' is not given its argument {i + 1}.");
        }

        if (rest is not null)
            all.Add(new NamedArguments(rest));
        return [.. all];
    }

    private IEnumerable<(string Name, bool IsOptional)> Parameters(out bool isVariadic)
    {
        MethodInfo widest = _overloads[^1];
        if (widest.GetCustomAttribute<PhpDeclaredAttribute>() is { Parameters.Length: > 0 } declared)
        {
            string[] names = declared.Parameters.Split(',');
            isVariadic = names[^1].StartsWith("...", StringComparison.Ordinal);
            return names.Where(name => name[0] != '.').Select(name => (name.TrimEnd('='), name[^1] == '='));
        }

        int hidden = TakesClass ? 1 : 0, least = Least(_overloads[0]) - hidden;
        ParameterInfo[] parameters = widest.GetParameters()[hidden..];
        isVariadic = parameters is [.., var last] && last.IsDefined(typeof(ParamArrayAttribute), inherit: false);
        return parameters.Take(parameters.Length - (isVariadic ? 1 : 0)).Select((one, index) =>
            (one.GetCustomAttribute<PhpNameAttribute>()?.Name ?? one.Name!, index >= least));
    }

    private object? Default(int index)
    {
        ParameterInfo[] parameters = _overloads[^1].GetParameters();
        int at = index + (TakesClass ? 1 : 0);
        if (at < parameters.Length && parameters[at].HasDefaultValue)
            return parameters[at].DefaultValue;
        MethodInfo? defaults = PhpClass.DefaultsOf(Owner, Name);
        return defaults is not null ? defaults.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [(long)index], null)
            : throw new NotSupportedException($"The argument {index + 1} of '{Name}' is left out before one by name.");
    }
}
