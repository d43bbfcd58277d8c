using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Comodojo.Hooks;

/// <summary>A function that may put another object in the place of what it gets.</summary>
internal sealed class FunctionHook<T>(string name, Func<T, object?> function, string? expression) : Hook
{
    public override HookCall? Plain => typeof(T).IsValueType ? null : new HookCall(function, typeof(T), givesBack: true);

    public override object? Call(object? value) => function(Taken.As<T>(name, value));

    public override bool IsOf(object callback) => function.Equals(callback) || (callback is not Delegate && ReferenceEquals(function.Target, callback));

    public override ListenerDescription Describe(string eventName) => ListenerNaming.Describe(eventName, function, eventType: typeof(T), expression: expression);
}
