using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Yii.Handlers;

/// <summary>
/// A handler that returns a value, in a delegate of any type of <c>Func</c>: nobody takes what it returns, unless that is a task. It is for
/// the doors that are given a <see cref="Delegate"/>, and do not know the type of the result.
/// </summary>
internal sealed class FunctionHandler
{
    private readonly Delegate _handler;
    private readonly Func<Event, CancellationToken, object?> _call;

    private FunctionHandler(Delegate handler, Type eventType, Type resultType, int parameters, bool takesCancellation)
    {
        _handler = handler;
        EventType = eventType;
        Kind = TaskResult.IsOf(resultType) ? ListenerKind.ValueTask : ListenerKind.Action;

        // Delegates of reference types share their calling convention; a value comes in a shape of its own.
        if (resultType.IsValueType)
            _call = (@event, cancellation) => Invoke([@event, cancellation], parameters);
        else if (takesCancellation)
            _call = Unsafe.As<Func<Event, CancellationToken, object?>>(handler);
        else if (parameters == 1)
            _call = (@event, _) => Unsafe.As<Func<Event, object?>>(handler)(@event);
        else
            _call = (_, _) => Unsafe.As<Func<object?>>(handler)();
    }

    /// <summary>The class of event that it takes.</summary>
    public Type EventType { get; }

    /// <summary>Whether it must be awaited, as far as its type shows that.</summary>
    public ListenerKind Kind { get; }

    /// <returns><see langword="null"/> where a delegate has another form.</returns>
    public static FunctionHandler? Find(Delegate handler)
    {
        Type type = handler.GetType();
        if (!type.IsGenericType)
            return null;
        Type[] parts = type.GetGenericArguments();
        Type definition = type.GetGenericTypeDefinition();
        if (definition == typeof(Func<>))
            return new FunctionHandler(handler, typeof(object), parts[0], parameters: 0, takesCancellation: false);
        if (definition == typeof(Func<,>))
            return new FunctionHandler(handler, parts[0], parts[1], parameters: 1, takesCancellation: false);
        return definition == typeof(Func<,,>) && parts[1] == typeof(CancellationToken)
            ? new FunctionHandler(handler, parts[0], parts[2], parameters: 2, takesCancellation: true)
            : null;
    }

    /// <returns>Whether it has ended: it gave no task.</returns>
    public bool Call(Event @event) => !TaskResult.Is(_call(@event, default));

    public Task CallAsync(Event @event, CancellationToken cancellationToken)
    {
        object? returned = _call(@event, cancellationToken);
        return TaskResult.Is(returned) ? TaskResult.OfAsync(returned).AsTask() : Task.CompletedTask;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Delegates keep their Invoke.")]
    private object? Invoke(object[] arguments, int parameters) => _handler.GetType().GetMethod("Invoke")!.Invoke(
        _handler, BindingFlags.DoNotWrapExceptions, null, arguments[..parameters], CultureInfo.InvariantCulture);
}
