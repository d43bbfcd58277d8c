namespace Dispatching.Contracts;

/// <summary>An asynchronous listener that gives a result and takes the event alone.</summary>
internal sealed class ResultListener<TEvent, TResult>(Func<TEvent, ValueTask<TResult>> listener) : ResultListener
{
    public override Delegate Listener => listener;

    /// <summary>The form in which it is called; <see langword="null"/> where there is no listener.</summary>
    public static Func<TEvent, ValueTask> Of(Func<TEvent, ValueTask<TResult>> listener) =>
        listener is null ? null! : new ResultListener<TEvent, TResult>(listener).Call;

    private ValueTask Call(TEvent @event) => End(listener(@event));
}
