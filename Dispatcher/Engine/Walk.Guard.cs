namespace Dispatching.Engine;

public static partial class Walk
{
    /// <summary>
    /// Runs code of the program's that belongs to a dispatch and is no listener, guarded as listeners are: what makes them, or what a
    /// system does between its events. It may dispatch in turn.
    /// </summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="eventName">The name of the event that it belongs to.</param>
    /// <param name="run">The code.</param>
    /// <returns>The code's result.</returns>
    /// <exception cref="EventRecursionException">It dispatches without end.</exception>
    public static TResult Guard<TResult>(string eventName, Func<TResult> run)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(run);
        EventRecursionException anew;
        bool isDeep = StackGuard.Check(eventName);
        try
        {
            return run();
        }
        catch (EventRecursionException exception) when (isDeep && exception.Passes(eventName))
        {
            anew = exception.Anew();
        }
        finally
        {
            StackGuard.Leave(isDeep);
        }

        throw anew;
    }

    /// <summary>Runs code of the program's that is awaited, guarded as <see cref="Guard"/> does.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="eventName">The name of the event that it belongs to.</param>
    /// <param name="run">The code.</param>
    /// <returns>The code's result.</returns>
    /// <exception cref="EventRecursionException">It dispatches without end.</exception>
    public static ValueTask<TResult> GuardAsync<TResult>(string eventName, Func<ValueTask<TResult>> run)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(run);
        bool isDeep = StackGuard.Check(eventName);
        try
        {
            ValueTask<TResult> running = run();
            return isDeep && !running.IsCompletedSuccessfully ? Await(running, eventName) : running;
        }
        finally
        {
            StackGuard.Leave(isDeep);
        }
    }

    private static async ValueTask<TResult> Await<TResult>(ValueTask<TResult> running, string eventName)
    {
        try
        {
            return await running.ConfigureAwait(true);
        }
        catch (EventRecursionException exception) when (exception.Passes(eventName))
        {
            throw exception.Anew();
        }
    }
}
