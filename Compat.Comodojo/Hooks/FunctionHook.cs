using Dispatching.Engine;

namespace Compat.Comodojo.Hooks;

/// <summary>A function that may put another object in the place of what it gets.</summary>
internal sealed class FunctionHook<T>(string name, Func<T, object?> function, ListenerSite? site)
    : DelegateHook(function, typeof(T), CarriedClass.TakenBy(typeof(T)), givesBack: true, site)
{
    public override object? Call(object? value)
    {
        T taken = Taken.As<T>(name, value);
        object? returned = function(taken);
        Taken.PutBack(value, taken);
        return returned;
    }
}
