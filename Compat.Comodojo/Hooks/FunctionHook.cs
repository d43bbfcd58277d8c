using Dispatching.Engine;

namespace Compat.Comodojo.Hooks;

/// <summary>A function that may put another object in the place of what it gets.</summary>
internal sealed class FunctionHook<T>(string name, Func<T, object?> function, ListenerSite? site) : DelegateHook(function, typeof(T), site)
{
    public override HookCall? Plain => typeof(T).IsValueType ? null : new HookCall(function, typeof(T), givesBack: true);

    public override object? Call(object? value) => function(Taken.As<T>(name, value));
}
