using Dispatching.Engine;

namespace Compat.Comodojo.Hooks;

/// <summary>A function that may put another object in the place of what it gets.</summary>
internal sealed class FunctionHook<T>(string name, Func<T, object?> function, ListenerSite? site)
    : DelegateHook(function, typeof(T), CarriedClass.TakenBy(typeof(T)), givesBack: true, site)
{
    public override object? Call(object? value)
    {
        T taken = Taken.As<T>(name, value);
        object? returned = function(taken);
        if (!TaskResult.Is(returned))
            Taken.PutBack(value, taken);
        return returned;
    }

    // What it gives may turn out to be a task: only its end has written all that the hook writes.
    public override async ValueTask<object?> CallAsync(object? value, CancellationToken cancellationToken)
    {
        T taken = Taken.As<T>(name, value);
        object? returned = await TaskResult.OfAsync(function(taken)).ConfigureAwait(true);
        Taken.PutBack(value, taken);
        return returned;
    }
}
