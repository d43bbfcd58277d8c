using Dispatching.Contracts;

namespace Compat.Civi;

/// <summary>Tells the shape of a delegate from its type, when it is added.</summary>
internal static class ListenerShape
{
    /// <returns>The shape and the event's type, or <see langword="null"/> where a listener has another shape.</returns>
    public static (ListenerKind Kind, Type EventType)? Of(Delegate listener)
    {
        Type type = listener.GetType();
        if (!type.IsGenericType)
            return null;
        Type[] parts = type.GetGenericArguments();
        ListenerKind? kind = KindOf(type.GetGenericTypeDefinition(), parts);
        return kind is null || parts[0].IsValueType ? null : (kind.Value, parts[0]);
    }

    private static ListenerKind? KindOf(Type shape, Type[] parts)
    {
        if (shape == typeof(Action<>))
            return ListenerKind.Action;
        if (shape == typeof(Action<,>))
            return parts[1] == typeof(EventContext) ? ListenerKind.ActionWithContext : null;
        bool isValueTask = parts[^1] == typeof(ValueTask);
        if (!isValueTask && parts[^1] != typeof(Task))
            return null;
        if (shape == typeof(Func<,>))
            return isValueTask ? ListenerKind.ValueTask : ListenerKind.Task;
        if (shape != typeof(Func<,,>))
            return null;
        if (parts[1] == typeof(CancellationToken))
            return isValueTask ? ListenerKind.ValueTaskWithCancellation : ListenerKind.TaskWithCancellation;
        if (parts[1] == typeof(EventContext))
            return isValueTask ? ListenerKind.ValueTaskWithContext : ListenerKind.TaskWithContext;
        return null;
    }
}
