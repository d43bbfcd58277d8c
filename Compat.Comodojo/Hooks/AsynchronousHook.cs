using System.Diagnostics;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Comodojo.Hooks;

internal sealed class AsynchronousHook(Delegate function, Func<object?, CancellationToken, ValueTask<object?>> call, Type type, string? expression) : Hook
{
    public override bool IsAsynchronous => true;

    // A synchronous fire refuses it before any hook is called.
    public override object? Call(object? value) => throw new UnreachableException();

    public override ValueTask<object?> CallAsync(object? value, CancellationToken cancellationToken) => call(value, cancellationToken);

    public override bool IsOf(object callback) => function.Equals(callback) || (callback is not Delegate && ReferenceEquals(function.Target, callback));

    public override ListenerDescription Describe(string eventName) =>
        ListenerNaming.Describe(eventName, function, eventType: type, isAsynchronous: true, expression: expression);
}
