using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Compat.Comodojo.Hooks;

/// <summary>What hooks give that must be awaited.</summary>
internal static class TaskResult
{
    public static bool IsTask(object? returned) => returned is Task or ValueTask or ValueTask<object?>;

    /// <summary>Whether a method always gives a task.</summary>
    public static bool IsOf(MethodInfo method) =>
        method.ReturnType.IsAssignableTo(typeof(Task))
        || method.ReturnType == typeof(ValueTask) || method.ReturnType == typeof(ValueTask<object?>);

    /// <summary>Awaits a hook, and the task that it gave back if it did.</summary>
    public static ValueTask<object?> OfAsync(ValueTask<object?> hook)
    {
        if (!hook.IsCompletedSuccessfully)
            return OfPendingAsync(hook);
        object? returned = hook.Result;
        return IsTask(returned) ? OfAsync(returned) : new ValueTask<object?>(returned);
    }

    private static async ValueTask<object?> OfPendingAsync(ValueTask<object?> hook) =>
        await OfAsync(await hook.ConfigureAwait(true)).ConfigureAwait(true);

    /// <summary>Awaits a task of any kind.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Whoever made the task uses its result, so it was not trimmed.")]
    private static async ValueTask<object?> OfAsync(object? returned)
    {
        switch (returned)
        {
            case ValueTask<object?> task:
                return await task.ConfigureAwait(true);
            case ValueTask task:
                await task.ConfigureAwait(true);
                return null;
            case Task task:
                await task.ConfigureAwait(true);
                return task.GetType().GetProperty(nameof(Task<>.Result))?.GetValue(task);
            default:
                return returned;
        }
    }
}
