using System.Runtime.CompilerServices;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Comodojo.Hooks;

/// <summary>A function that may put another object in the place of what it gets.</summary>
internal sealed class FunctionHook<T>(string name, Func<T, object?> function, string? expression) : Hook
{
    private Type? _fitting;

    public override bool IsCertain => true;

    // What came last came through the check, and delegates of reference types share their calling convention.
    public override object? Call(object? value) =>
        value is not null && ReferenceEquals(value.GetType(), _fitting) ? Unsafe.As<Func<object?, object?>>(function)(value) : CallChecked(value);

    public override bool IsOf(object callback) => function.Equals(callback) || (callback is not Delegate && ReferenceEquals(function.Target, callback));

    public override ListenerDescription Describe(string eventName) => ListenerNaming.Describe(eventName, function, eventType: typeof(T), expression: expression);

    private object? CallChecked(object? value)
    {
        T taken = Taken.As<T>(name, value);
        if (!typeof(T).IsValueType)
            _fitting = value?.GetType();
        return function(taken);
    }
}
