using System.Runtime.CompilerServices;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Comodojo.Hooks;

/// <summary>A function that gives nothing back.</summary>
internal sealed class ActionHook<T>(string name, Action<T> function, string? expression) : Hook
{
    private Type? _fitting;

    public override bool IsCertain => true;

    // What came last came through the check, and delegates of reference types share their calling convention.
    public override object? Call(object? value)
    {
        if (value is not null && ReferenceEquals(value.GetType(), _fitting))
            Unsafe.As<Action<object?>>(function)(value);
        else
            CallChecked(value);
        return null;
    }

    public override bool IsOf(object callback) => function.Equals(callback) || (callback is not Delegate && ReferenceEquals(function.Target, callback));

    public override ListenerDescription Describe(string eventName) => ListenerNaming.Describe(eventName, function, eventType: typeof(T), expression: expression);

    private void CallChecked(object? value)
    {
        T taken = Taken.As<T>(name, value);
        if (!typeof(T).IsValueType)
            _fitting = value?.GetType();
        function(taken);
    }
}
