using System.Linq.Expressions;
using System.Reflection;

namespace Compat.Civi;

/// <summary>Writes the call of one function: read the parameters, call, put back those by reference also when it throws.</summary>
internal sealed class CallBuilder(ParameterExpression arguments, ParameterExpression name, ParameterExpression cancellation)
{
    private readonly List<ParameterExpression> _variables = [];
    private readonly List<Expression> _before = [];
    private readonly List<Expression> _after = [];
    private int _required;
    private int _place;

    public Expression Build(Expression? instance, MethodInfo method)
    {
        Expression[] passed = [.. method.GetParameters().Select(parameter => Pass(method, parameter))];
        Expression call = HookResult.Read(Expression.Call(instance, method, passed));
        Expression count = Expression.Call(
            typeof(HookParameter), nameof(HookParameter.CheckCount), null, arguments, Expression.Constant(_required), name);
        Expression guarded = _after.Count == 0 ? call : Expression.TryFinally(call, Expression.Block(_after));
        return Expression.Block(call.Type, _variables, [count, .. _before, guarded]);
    }

    private Expression Pass(MethodInfo method, ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        if (type == typeof(HookArguments))
            return arguments;
        if (type == typeof(CancellationToken))
            return cancellation;
        if (parameter.IsDefined(typeof(ParamArrayAttribute)))
            return Expression.Call(
                typeof(HookParameter), nameof(HookParameter.Rest), [type.GetElementType()!], arguments, Expression.Constant(_place));
        Type valueType = type.IsByRef ? type.GetElementType()! : type;
        if (valueType.IsPointer || valueType.IsByRefLike)
            throw new ArgumentException(
                $"The parameter '{parameter.Name}' of '{HookFunction.NameOf(method)}' is a '{valueType}', which a hook cannot pass."
                + " Take an object.",
                nameof(method));

        int place = _place++;
        ParameterExpression value = Declare(valueType);
        _before.Add(Expression.Assign(value, Expression.Call(
            typeof(HookParameter), nameof(HookParameter.Read), [valueType], arguments, Expression.Constant(place),
            Default(parameter, valueType), Expression.Constant(type.IsByRef && !parameter.IsIn), name)));
        if (!parameter.HasDefaultValue)
            _required = place + 1;
        if (type.IsByRef && !parameter.IsIn)
        {
            ParameterExpression before = Declare(valueType);
            _before.Add(Expression.Assign(before, value));
            _after.Add(Expression.Call(
                typeof(HookParameter), nameof(HookParameter.Write), [valueType], arguments, Expression.Constant(place), before, value));
        }

        return value;
    }

    private ParameterExpression Declare(Type type)
    {
        ParameterExpression variable = Expression.Variable(type);
        _variables.Add(variable);
        return variable;
    }

    private static Expression Default(ParameterInfo parameter, Type type) => parameter is { HasDefaultValue: true, DefaultValue: { } value }
        ? Expression.Convert(Expression.Constant(value), type)
        : Expression.Default(type);
}
