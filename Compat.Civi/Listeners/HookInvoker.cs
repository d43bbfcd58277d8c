using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Compat.Civi.Listeners;

/// <summary>Calls a method with a hook's parameters, by reference where it takes them so. Compiled once a method.</summary>
internal static class HookInvoker
{
    private static readonly ConditionalWeakTable<MethodInfo, Func<object?, GenericHookEvent, object?>> s_known = [];
    private static readonly MethodInfo s_convert = typeof(HookInvoker).GetMethod(nameof(Convert), BindingFlags.Static | BindingFlags.NonPublic)!;
    private static readonly MethodInfo s_require = typeof(HookInvoker).GetMethod(nameof(Require), BindingFlags.Static | BindingFlags.NonPublic)!;
    private static readonly ConstructorInfo s_parameters = typeof(HookParameters).GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic, [typeof(GenericHookEvent)])!;

    /// <summary>What calls a method on an object.</summary>
    public static Func<object?, GenericHookEvent, object?> Of(MethodInfo method) => s_known.GetValue(method, Compile);

    private static Func<object?, GenericHookEvent, object?> Compile(MethodInfo method)
    {
        ParameterExpression target = Expression.Parameter(typeof(object));
        ParameterExpression @event = Expression.Parameter(typeof(GenericHookEvent));
        ParameterInfo[] parameters = method.GetParameters();
        var variables = new List<ParameterExpression>();
        var before = new List<Expression>();
        var after = new List<Expression>();
        var arguments = new List<Expression>();
        if (parameters is [{ } sole] && sole.ParameterType == typeof(HookParameters))
        {
            arguments.Add(Expression.New(s_parameters, @event));
        }
        else
        {
            int required = parameters.Count(parameter => !parameter.IsOptional);
            before.Add(Expression.Call(s_require, @event, Expression.Constant(required), Expression.Constant(method)));
            foreach (ParameterInfo parameter in parameters)
                arguments.Add(Argument(parameter, method, @event, variables, before, after));
        }

        Expression? instance = method.IsStatic ? null : Expression.Convert(target, method.DeclaringType!);
        MethodCallExpression call = Expression.Call(instance, method, arguments);
        ParameterExpression result = Expression.Variable(typeof(object));
        variables.Add(result);
        Expression called = method.ReturnType == typeof(void) ? call : Expression.Assign(result, Expression.Convert(call, typeof(object)));

        // What a method has written reaches the caller also where it throws.
        before.Add(after.Count == 0 ? called : Expression.TryFinally(Expression.Block(typeof(void), called), Expression.Block(typeof(void), after)));
        return Expression.Lambda<Func<object?, GenericHookEvent, object?>>(Expression.Block(variables, [.. before, result]), target, @event).Compile();
    }

    private static ParameterExpression Argument(
        ParameterInfo parameter, MethodInfo method, ParameterExpression @event, List<ParameterExpression> variables, List<Expression> before, List<Expression> after)
    {
        Type type = parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        ParameterExpression variable = Expression.Variable(type);
        variables.Add(variable);
        ConstantExpression place = Expression.Constant(parameter.Position);
        Expression otherwise = Expression.Constant(parameter.HasDefaultValue && parameter.DefaultValue is not null ? parameter.DefaultValue : null);
        before.Add(Expression.Assign(
            variable,
            Expression.Call(s_convert.MakeGenericMethod(type), @event, place, Expression.Convert(otherwise, typeof(object)), Expression.Constant(method))));
        if (parameter.ParameterType.IsByRef)
        {
            Expression values = Expression.Property(@event, nameof(GenericHookEvent.Values));
            after.Add(Expression.IfThen(
                Expression.LessThan(place, Expression.ArrayLength(values)),
                Expression.Assign(Expression.ArrayAccess(values, place), Expression.Convert(variable, typeof(object)))));
        }

        return variable;
    }

    private static void Require(GenericHookEvent @event, int count, MethodInfo method)
    {
        if (@event.Values.Length < count)
            throw new InvalidOperationException($"The listener '{Name(method)}' takes {count} parameters, but the hook has {@event.Values.Length}. Let it take fewer, or give those behind a default.");
    }

    private static T? Convert<T>(GenericHookEvent @event, int place, object? otherwise, MethodInfo method)
    {
        object? value = place < @event.Values.Length ? @event.Values[place] : otherwise;
        switch (value)
        {
            case T same:
                return same;
            case null when default(T) is null:
                return default;
            case null:
                throw new InvalidCastException($"The listener '{Name(method)}' takes a '{typeof(T)}' for '{@event.NameOf(place)}', which is null. Let it take a nullable one.");
            case IConvertible when typeof(T).IsPrimitive && value is not string:
                return (T)System.Convert.ChangeType(value, typeof(T), System.Globalization.CultureInfo.InvariantCulture);
            default:
                throw new InvalidCastException($"The listener '{Name(method)}' takes a '{typeof(T)}' for '{@event.NameOf(place)}', which is a '{value.GetType()}'. Let it take that, or object.");
        }
    }

    private static string Name(MethodInfo method) => $"{method.DeclaringType?.Name}.{method.Name}";
}
