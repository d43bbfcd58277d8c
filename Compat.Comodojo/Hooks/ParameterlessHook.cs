using Dispatching.Engine;

namespace Compat.Comodojo.Hooks;

/// <summary>A function that takes nothing, and may put another object in the place of what the event carries.</summary>
internal sealed class ParameterlessHook(Delegate function, Func<object?> call, ListenerSite? site)
    : DelegateHook(function, typeof(object), Carried.Other, givesBack: true, site)
{
    public override object? Call(object? value) => call();
}
