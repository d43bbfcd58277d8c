using System.Diagnostics.CodeAnalysis;

namespace Dispatching.Contracts;

/// <summary>
/// A listener whose task gives a result, which nothing takes: the object behind the delegate that is registered in its place.
/// </summary>
public abstract class ResultListener : AdaptedListener
{
    private protected ResultListener()
    {
    }

    /// <summary>The form in which a listener is called: its result is left.</summary>
    /// <typeparam name="TEvent">What it takes.</typeparam>
    /// <typeparam name="TResult">What it gives.</typeparam>
    /// <param name="listener">The listener.</param>
    /// <returns>What is called; its target has the listener.</returns>
    [return: NotNullIfNotNull(nameof(listener))]
    public static Func<TEvent, ValueTask>? Of<TEvent, TResult>(Func<TEvent, ValueTask<TResult>>? listener) =>
        listener is null ? null : new ResultListener<TEvent, TResult>(listener).Call;

    /// <summary>The form in which a listener with a second parameter is called: its result is left.</summary>
    /// <typeparam name="TEvent">What it takes.</typeparam>
    /// <typeparam name="TSecond">What it takes beside: a token, say.</typeparam>
    /// <typeparam name="TResult">What it gives.</typeparam>
    /// <param name="listener">The listener.</param>
    /// <returns>What is called; its target has the listener.</returns>
    [return: NotNullIfNotNull(nameof(listener))]
    public static Func<TEvent, TSecond, ValueTask>? Of<TEvent, TSecond, TResult>(Func<TEvent, TSecond, ValueTask<TResult>>? listener) =>
        listener is null ? null : new ResultListener<TEvent, TSecond, TResult>(listener).Call;

    /// <summary>The end of a listener, without its result.</summary>
    internal static ValueTask End<TResult>(ValueTask<TResult> listener)
    {
        if (!listener.IsCompletedSuccessfully)
            return new ValueTask(listener.AsTask());
        _ = listener.Result;
        return ValueTask.CompletedTask;
    }
}
