namespace Dispatching.Contracts;

/// <summary>An asynchronous listener that gives a result and takes the event, and a token or the context.</summary>
internal sealed class ResultListener<TEvent, TSecond, TResult>(Func<TEvent, TSecond, ValueTask<TResult>> listener) : ResultListener
{
    public override Delegate Listener => listener;

    /// <summary>The form in which it is called; <see langword="null"/> where there is no listener.</summary>
    public static Func<TEvent, TSecond, ValueTask> Of(Func<TEvent, TSecond, ValueTask<TResult>> listener) =>
        listener is null ? null! : new ResultListener<TEvent, TSecond, TResult>(listener).Call;

    private ValueTask Call(TEvent @event, TSecond second) => End(listener(@event, second));
}
