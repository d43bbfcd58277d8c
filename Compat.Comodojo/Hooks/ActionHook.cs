using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Comodojo.Hooks;

/// <summary>A function that gives nothing back.</summary>
internal sealed class ActionHook<T>(string name, Action<T> function, string? expression) : Hook
{
    public override HookCall? Plain => typeof(T).IsValueType ? null : new HookCall(function, typeof(T), givesBack: false);

    public override object? Call(object? value)
    {
        function(Taken.As<T>(name, value));
        return null;
    }

    public override bool IsOf(object callback) => function.Equals(callback) || (callback is not Delegate && ReferenceEquals(function.Target, callback));

    public override ListenerDescription Describe(string eventName) => ListenerNaming.Describe(eventName, function, eventType: typeof(T), expression: expression);
}
