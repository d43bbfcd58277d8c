using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Compat.Php;

/// <summary>Makes one kind of delegate of all that can be called.</summary>
internal static class Callables
{
    public static Func<object?[], object?> Make(object? callback, string function) =>
        TryMake(callback, out Func<object?[], object?>? made)
            ? made
            : throw new TypeError(
                $"'{function}' takes something to call, not '{Php.TypeName(callback)}'. Use a delegate or the name of a function of PHP.");

    public static bool TryMake(object? callback, [NotNullWhen(true)] out Func<object?[], object?>? made)
    {
        made = callback switch
        {
            // What takes any object takes an array too: it must not get all arguments as one.
            Func<object?, object?> one => arguments => one(Argument(arguments, 0)),
            Func<object?[], object?> own => own,
            Func<object?, object?, object?> two => arguments => two(Argument(arguments, 0), Argument(arguments, 1)),
            Func<object?> none => _ => none(),
            Delegate other => OfAnyShape(other),
            IInvokable invokable => invokable.Invoke,
            PhpReference reference => TryMake(reference.Value, out Func<object?[], object?>? inner) ? inner : null,
            string name when PhpProgram.Current.FindFunction(name) is { } own => arguments => own.Invoke(null, null, arguments),
            string name when PhpFunctions.TryFind(name, out PhpFunction? function) => arguments => InvokeBuiltIn(function, arguments),
            PhpObject known when PhpClass.Of(known).FindMethod("__invoke") is { } method =>
                arguments => method.Invoke(known, null, arguments),
            _ => TryMakePair(callback, null, out Func<object?[], object?>? pair) ? pair : null,
        };
        return made is not null;
    }

    /// <summary>What a pair of an object or class and a method's name calls, or a text with <c>::</c> in it, from a class.</summary>
    public static bool TryMakePair(object? callback, Type? scope, [NotNullWhen(true)] out Func<object?[], object?>? made)
    {
        made = null;
        object? target;
        string name;
        if (callback is string text && text.Split("::") is [var left, var right])
            (target, name) = (left, right);
        else if (callback is PhpArray { Count: 2 } pair && PhpArray.Plain(pair[1L]) is string second && pair.ContainsKey(0L))
            (target, name) = (PhpArray.Plain(pair[0L]), second);
        else
            return false;
        object? instance = target is string ? null : target;
        PhpClass type;
        if (target is string className)
        {
            if (PhpProgram.Current.FindClass(className) is not { } found)
                return false;
            type = PhpClass.Of(found);
        }
        else if (Php.IsObjectValue(target))
        {
            type = PhpClass.Of(target!);
        }
        else
        {
            return false;
        }

        if (name.StartsWith("parent::", StringComparison.Ordinal))
            return false;
        if (instance is Delegate && name.Equals("__invoke", StringComparison.OrdinalIgnoreCase))
            return TryMake(instance, out made);
        PhpMethod? method = type.FindMethod(name, scope);
        if (method is not null && method.IsVisibleFrom(scope) && (method.IsStatic || instance is not null))
            made = arguments => method.Invoke(instance, type, arguments);
        else if (instance is not null && type.FindMethod("__call") is not null)
            made = arguments => Php.CallMethod(instance, name, scope, arguments, null);
        else if (type.FindMethod("__callStatic") is not null
            || (typeof(PhpEnum).IsAssignableFrom(type.Type) && name.ToLowerInvariant() is "cases" or "from" or "tryfrom"))
            made = arguments => Php.CallStatic(type, name, scope, instance, arguments);
        return made is not null;
    }

    // A function of PHP's own refuses arguments that it does not know, and gets values of its own.
    private static object? InvokeBuiltIn(PhpFunction function, object?[] arguments)
    {
        if (!function.Parameters.Any(parameter => parameter.IsByReference))
            return function.Invoke(arguments);
        object?[] passed = [.. arguments.Select(PhpArray.Plain)];
        object? result = function.Invoke(passed);
        for (int i = 0; i < passed.Length; i++)
        {
            if (arguments[i] is PhpReference reference)
                reference.Variable = passed[i];
        }

        return result;
    }

    /// <summary>A comparison by what a callback gives.</summary>
    public static Comparison<object?> MakeComparison(object? callback, string function)
    {
        Func<object?, object?, object?> two = callback as Func<object?, object?, object?> ?? Pair(Make(callback, function));
        return (left, right) =>
        {
            object? result = two(left, right);
            // A callback that says "greater" or not is asked the other way round before its "no" counts as equal.
            return result is false ? two(right, left) is true ? -1 : 0 : Sign(result);
        };
    }

    private static Func<object?, object?, object?> Pair(Func<object?[], object?> call) => (left, right) => call([left, right]);

    private static int Sign(object? result) => result switch
    {
        long number => Math.Sign(number),
        bool truth => truth ? 1 : 0,
        _ => Math.Sign(Php.ToInt(result)),
    };

    private static object? Argument(object?[] arguments, int index) =>
        index < arguments.Length ? arguments[index] : throw TooFew(index + 1, arguments.Length);

    private static ArgumentCountError TooFew(int expected, int given) =>
        new($"A callback takes {expected} arguments and was given {given}. Give it as many as it takes.");

    private static Func<object?[], object?> OfAnyShape(Delegate callback)
    {
        ParameterInfo[] parameters = callback.Method.GetParameters();
        if (callback.Target is not null && callback.Method.IsStatic)
            parameters = parameters[1..];
        return arguments => Invoke(callback, parameters, arguments);
    }

    private static object? Invoke(Delegate callback, ParameterInfo[] parameters, object?[] arguments)
    {
        var passed = new object?[parameters.Length];
        for (int i = 0; i < parameters.Length; i++)
        {
            ParameterInfo parameter = parameters[i];
            if (i == parameters.Length - 1 && parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false))
                passed[i] = i < arguments.Length ? arguments[i..] : [];
            else if (i < arguments.Length)
                passed[i] = Arguments.Convert(arguments[i], parameter.ParameterType);
            else
                passed[i] = parameter.HasDefaultValue ? parameter.DefaultValue : throw TooFew(parameters.Length, arguments.Length);
        }

        object? result;
        try
        {
            result = callback.DynamicInvoke(passed);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }

        for (int i = 0; i < Math.Min(parameters.Length, arguments.Length); i++)
        {
            if (parameters[i].ParameterType.IsByRef)
                arguments[i] = passed[i];
        }

        return Php.Normalize(result);
    }
}
