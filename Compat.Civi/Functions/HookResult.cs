using System.Linq.Expressions;

namespace Compat.Civi;

/// <summary>Turns what a function returns into what is merged.</summary>
internal static class HookResult
{
    public static bool IsTask(Type type) =>
        type == typeof(Task) || type == typeof(ValueTask)
        || (type.IsGenericType
            && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>)));

    /// <summary>The end of a task, whatever it gives.</summary>
    public static Expression Finish(Expression call)
    {
        if (call.Type == typeof(ValueTask))
            return call;
        Expression task = call.Type.IsValueType ? Expression.Call(call, nameof(ValueTask<>.AsTask), null) : call;
        return Expression.New(typeof(ValueTask).GetConstructor([typeof(Task)])!, task);
    }

    public static Expression Read(Expression call)
    {
        Type type = call.Type;
        if (type == typeof(void))
            return Expression.Block(typeof(object), call, Expression.Constant(null, typeof(object)));
        if (!IsTask(type))
            return Expression.Convert(call, typeof(object));
        return Expression.Call(typeof(HookResult), nameof(Await), type.GetGenericArguments(), call);
    }

    public static async ValueTask<object?> Await(Task task)
    {
        await task.ConfigureAwait(true);
        return null;
    }

    public static async ValueTask<object?> Await<T>(Task<T> task) => await task.ConfigureAwait(true);

    public static async ValueTask<object?> Await(ValueTask task)
    {
        await task.ConfigureAwait(true);
        return null;
    }

    public static async ValueTask<object?> Await<T>(ValueTask<T> task) => await task.ConfigureAwait(true);
}
