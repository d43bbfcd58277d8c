using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Dispatching.Engine;

/// <summary>What a listener gave back as an object, where that may be a task of any type.</summary>
public static class TaskResult
{
    /// <summary>Whether a method that returns a type has to be awaited.</summary>
    /// <param name="type">What it returns.</param>
    /// <returns>Whether it is a task: <see cref="Task"/>, <see cref="ValueTask"/>, or one of them with a result.</returns>
    public static bool IsOf(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.IsAssignableTo(typeof(Task)) || type == typeof(ValueTask)
            || (type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>));
    }

    /// <summary>Whether an object has to be awaited.</summary>
    /// <param name="returned">The object.</param>
    /// <returns>Whether it is a task.</returns>
    public static bool Is([NotNullWhen(true)] object? returned) =>
        returned is Task or ValueTask or ValueTask<object?> || (returned is ValueType && IsOf(returned.GetType()));

    /// <summary>Awaits a task of any type.</summary>
    /// <param name="returned">The task, or any other object.</param>
    /// <returns>What the task gave, or <see langword="null"/> where it gives nothing; the object itself where it is no task.</returns>
    public static ValueTask<object?> OfAsync(object? returned) => Is(returned) ? EndAsync(returned) : new ValueTask<object?>(returned);

    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "The members that are asked for are kept below.")]
    [DynamicDependency(nameof(ValueTask<>.AsTask), typeof(ValueTask<>))]
    [DynamicDependency(nameof(Task<>.Result), typeof(Task<>))]
    private static async ValueTask<object?> EndAsync(object returned)
    {
        if (returned is ValueTask<object?> ofObject)
            return await ofObject.ConfigureAwait(true);
        if (returned is ValueTask plain)
        {
            await plain.ConfigureAwait(true);
            return null;
        }

        Task task = returned as Task ?? (Task)returned.GetType().GetMethod(nameof(ValueTask<>.AsTask))!
            .Invoke(returned, BindingFlags.DoNotWrapExceptions, null, null, null)!;
        await task.ConfigureAwait(true);

        // What the compiler makes of a method without a result has one, which is nobody's.
        PropertyInfo? result = task.GetType().GetProperty(nameof(Task<>.Result));
        return result is null || result.PropertyType.Name == "VoidTaskResult" ? null : result.GetValue(task);
    }
}
