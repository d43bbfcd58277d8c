using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Dispatching.Contracts;

/// <summary>
/// A listener that takes no event, as PHP lets a function have fewer parameters than it is given: the object behind the delegate that is
/// registered in its place.
/// </summary>
public sealed class ParameterlessListener : AdaptedListener
{
    private ParameterlessListener(Delegate listener) => Listener = listener;

    /// <inheritdoc/>
    public override Delegate Listener { get; }

    /// <summary>The form in which a listener is called: the event is left.</summary>
    /// <param name="listener">The listener.</param>
    /// <returns>The delegate that is called; its target has the listener.</returns>
    [return: NotNullIfNotNull(nameof(listener))]
    public static Action<object>? Of(Action? listener) => listener is null ? null : new ParameterlessListener(listener).Call;

    /// <inheritdoc cref="Of(Action)"/>
    [return: NotNullIfNotNull(nameof(listener))]
    public static Func<object, Task>? Of(Func<Task>? listener) => listener is null ? null : new ParameterlessListener(listener).TaskOf;

    /// <inheritdoc cref="Of(Action)"/>
    [return: NotNullIfNotNull(nameof(listener))]
    public static Func<object, ValueTask>? Of(Func<ValueTask>? listener) =>
        listener is null ? null : new ParameterlessListener(listener).ValueTaskOf;

    /// <summary>The form in which a listener is called: the event is left, and so is the listener's result.</summary>
    /// <typeparam name="TResult">The type of the task's result; nothing takes it.</typeparam>
    /// <param name="listener">The listener.</param>
    /// <returns>The delegate that is called; its target has the listener.</returns>
    [return: NotNullIfNotNull(nameof(listener))]
    public static Func<object, ValueTask>? Of<TResult>(Func<ValueTask<TResult>>? listener) =>
        listener is null ? null : new ParameterlessListener(listener).ValueTaskOf<TResult>;

    /// <summary>The form in which a listener of any type is called, if it takes nothing, and returns nothing or a task.</summary>
    /// <param name="listener">The listener.</param>
    /// <returns>The delegate that is called, or <see langword="null"/> where the listener has another form.</returns>
    public static Delegate? Find(Delegate listener) => listener switch
    {
        Action action => Of(action),
        Func<Task> awaited => Of(awaited),
        Func<ValueTask> awaited => Of(awaited),
        _ => null,
    };

    private void Call(object @event) => Unsafe.As<Action>(Listener)();

    private Task TaskOf(object @event) => Unsafe.As<Func<Task>>(Listener)();

    private ValueTask ValueTaskOf(object @event) => Unsafe.As<Func<ValueTask>>(Listener)();

    private ValueTask ValueTaskOf<TResult>(object @event) => ResultListener.End(Unsafe.As<Func<ValueTask<TResult>>>(Listener)());
}
