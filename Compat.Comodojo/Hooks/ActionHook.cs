using Dispatching.Engine;

namespace Compat.Comodojo.Hooks;

/// <summary>A function that gives nothing back.</summary>
internal sealed class ActionHook<T>(string name, Action<T> function, ListenerSite? site)
    : DelegateHook(function, typeof(T), CarriedClass.TakenBy(typeof(T)), givesBack: false, site)
{
    public override object? Call(object? value)
    {
        T taken = Taken.As<T>(name, value);
        function(taken);
        Taken.PutBack(value, taken);
        return null;
    }
}
