using Dispatching.Engine;

namespace Compat.Comodojo.Hooks;

/// <summary>A function that gives nothing back.</summary>
internal sealed class ActionHook<T>(string name, Action<T> function, ListenerSite? site) : DelegateHook(function, typeof(T), site)
{
    public override HookCall? Plain => typeof(T).IsValueType ? null : new HookCall(function, typeof(T), givesBack: false);

    public override object? Call(object? value)
    {
        function(Taken.As<T>(name, value));
        return null;
    }
}
