namespace Dispatching.Contracts;

/// <summary>A listener that gives a result and takes the event alone.</summary>
internal sealed class ResultListener<TEvent, TResult>(Func<TEvent, ValueTask<TResult>> listener) : ResultListener
{
    public override Delegate Listener => listener;

    public ValueTask Call(TEvent @event) => End(listener(@event));
}
