namespace Dispatching.Contracts;

/// <summary>An asynchronous listener that gives a result, which nothing takes: the object behind the delegate that is registered.</summary>
internal abstract class ResultListener
{
    /// <summary>The listener as it was added.</summary>
    public abstract Delegate Listener { get; }

    /// <summary>The end of a listener, without its result.</summary>
    public static ValueTask End<TResult>(ValueTask<TResult> listener)
    {
        if (!listener.IsCompletedSuccessfully)
            return new ValueTask(listener.AsTask());
        _ = listener.Result;
        return ValueTask.CompletedTask;
    }
}
