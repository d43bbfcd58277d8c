using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Comodojo.Hooks;

internal sealed class FunctionHook(Delegate function, Func<object?, object?> call, Type type, string? expression) : Hook
{
    public override object? Call(object? value) => call(value);

    public override bool IsOf(object callback) => function.Equals(callback) || (callback is not Delegate && ReferenceEquals(function.Target, callback));

    public override ListenerDescription Describe(string eventName) => ListenerNaming.Describe(eventName, function, eventType: type, expression: expression);
}
