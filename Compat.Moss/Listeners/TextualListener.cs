using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using Dispatching.Engine;

namespace Compat.Moss.Listeners;

/// <summary>What a configuration can give as a listener, beside a definition in text.</summary>
internal static class TextualListener
{
    private static readonly Type[] s_parameters = [typeof(IMossContainer), typeof(object), typeof(string), typeof(CancellationToken)];

    /// <summary>A listener of any form, or nothing where it is none.</summary>
    public static MossDelegate? From(object? value) => value switch
    {
        IMossListener listener => new ObjectListener(listener, default),

        // Before those that give any object: a delegate that gives a task is one of them too.
        Func<IMossContainer, object?, string?, Task> closure =>
            Awaited(closure, (container, subject, message, _) => closure(container, subject, message)),
        Func<IMossContainer, object?, string?, CancellationToken, Task> closure => Awaited(closure, closure),
        Func<IMossContainer, object?, string?, string, Task> closure => new NamedAsynchronousListener(
            (container, subject, message, name) => TaskResult.OfAsync(closure(container, subject, message, name)), closure, default),
        Func<Task> closure => Awaited(closure, (_, _, _, _) => closure()),
        Func<IMossContainer, object?, string?, object?> closure => new ClosureListener(closure, default),
        Func<IMossContainer, object?, string?, string, object?> closure => new NamedClosureListener(closure, default),
        Func<object?> closure => new ParameterlessListener(closure, closure, default),
        Action<IMossContainer, object?, string?> closure => new VoidListener(closure, default),
        Action<IMossContainer, object?, string?, string> closure => new NamedVoidListener(closure, default),
        Action closure => new ParameterlessListener(
            closure,
            () =>
            {
                closure();
                return null;
            },
            default),
        Delegate closure => FromValueTask(closure),
        _ => null,
    };

    private static AsynchronousListener Awaited(
        Delegate origin, Func<IMossContainer, object?, string?, CancellationToken, object?> closure) => new(
        (container, subject, message, cancellation) => TaskResult.OfAsync(closure(container, subject, message, cancellation)),
        origin, default);

    // A value task has a type of its own for each type of result.
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Delegates keep their Invoke.")]
    private static MossDelegate? FromValueTask(Delegate closure)
    {
        MethodInfo invoke = closure.GetType().GetMethod("Invoke")!;
        Type[] parameters = [.. invoke.GetParameters().Select(parameter => parameter.ParameterType)];
        if (!TaskResult.IsOf(invoke.ReturnType))
            return null;
        if (parameters is [_, _, _, { } last] && last == typeof(string))
        {
            return !parameters.AsSpan(0, 3).SequenceEqual(s_parameters.AsSpan(0, 3)) ? null : new NamedAsynchronousListener(
                (container, subject, message, name) => TaskResult.OfAsync(Invoke([container, subject, message, name])), closure, default);
        }

        return parameters.Length is not (0 or 3 or 4) || !parameters.AsSpan().SequenceEqual(s_parameters.AsSpan(0, parameters.Length))
            ? null
            : Awaited(closure, (container, subject, message, cancellation) =>
            {
                object?[] all = [container, subject, message, cancellation];
                return Invoke(all[..parameters.Length]);
            });

        object? Invoke(object?[] arguments) =>
            invoke.Invoke(closure, BindingFlags.DoNotWrapExceptions, null, arguments, CultureInfo.InvariantCulture);
    }
}
