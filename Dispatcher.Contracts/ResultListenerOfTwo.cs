namespace Dispatching.Contracts;

/// <summary>A listener that gives a result and takes the event, and a token or the context.</summary>
internal sealed class ResultListener<TEvent, TSecond, TResult>(Func<TEvent, TSecond, ValueTask<TResult>> listener) : ResultListener
{
    public override Delegate Listener => listener;

    public ValueTask Call(TEvent @event, TSecond second) => End(listener(@event, second));
}
