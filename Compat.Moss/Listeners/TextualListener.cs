namespace Compat.Moss.Listeners;

/// <summary>What a configuration can give as a listener, beside a definition in text.</summary>
internal static class TextualListener
{
    /// <summary>A listener of any form, or nothing where it is none.</summary>
    public static MossDelegate? From(object? value) => value switch
    {
        IMossListener listener => new ObjectListener(listener, default),

        // Before those that give any object: a delegate that gives a task is one of them too.
        Func<IMossContainer, object?, string?, Task> closure => new AsynchronousListener(async (container, subject, message, _) =>
        {
            Task task = closure(container, subject, message);
            await task.ConfigureAwait(true);
            return (task as Task<object?>)?.Result;
        }, closure, default),
        Func<IMossContainer, object?, string?, ValueTask<object?>> closure =>
            new AsynchronousListener((container, subject, message, _) => closure(container, subject, message), closure, default),
        Func<IMossContainer, object?, string?, CancellationToken, ValueTask<object?>> closure =>
            new AsynchronousListener(new AwaitedClosure(closure), closure, default),
        Func<IMossContainer, object?, string?, object?> closure => new ClosureListener(closure, default),
        Func<IMossContainer, object?, string?, string, object?> closure => new NamedClosureListener(closure, default),
        Action<IMossContainer, object?, string?> closure => new VoidListener(closure, default),
        Func<Task> closure => new AsynchronousListener(async (_, _, _, _) =>
        {
            Task task = closure();
            await task.ConfigureAwait(true);
            return (task as Task<object?>)?.Result;
        }, closure, default),
        Func<ValueTask<object?>> closure => new AsynchronousListener((_, _, _, _) => closure(), closure, default),
        Func<ValueTask> closure => new AsynchronousListener(async (_, _, _, _) =>
        {
            await closure().ConfigureAwait(true);
            return null;
        }, closure, default),
        Func<object?> closure => new ParameterlessListener(closure, closure, default),
        Action closure => new ParameterlessListener(
            closure,
            () =>
            {
                closure();
                return null;
            },
            default),
        _ => null,
    };
}
