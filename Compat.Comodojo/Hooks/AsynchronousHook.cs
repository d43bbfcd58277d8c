using System.Diagnostics;
using Dispatching.Engine;

namespace Compat.Comodojo.Hooks;

/// <summary>A function that is awaited, whatever its form was.</summary>
internal sealed class AsynchronousHook<T>(
    string name, Delegate function, Func<T, CancellationToken, ValueTask<object?>> call, ListenerSite? site)
    : DelegateHook(function, typeof(T), Carried.Other, givesBack: true, site)
{
    public override bool IsAsynchronous => true;

    // A synchronous fire refuses it before any hook is called.
    public override object? Call(object? value) => throw new UnreachableException();

    public override ValueTask<object?> CallAsync(object? value, CancellationToken cancellationToken)
    {
        T taken = Taken.As<T>(name, value);
        return typeof(T).IsValueType || ReferenceEquals(value, taken)
            ? call(taken, cancellationToken)
            : PutBackAsync(call(taken, cancellationToken), value, taken);
    }

    private static async ValueTask<object?> PutBackAsync(ValueTask<object?> hook, object? value, T taken)
    {
        object? returned = await TaskResult.OfAsync(await hook.ConfigureAwait(true)).ConfigureAwait(true);
        Taken.PutBack(value, taken);
        return returned;
    }
}
