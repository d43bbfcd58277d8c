using Compat.Civi.Listeners;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Civi;

/// <summary>
/// Calls a method with a hook's parameters in order, by reference where it takes them so, and merges what it gives back.
/// CiviCRM's <c>HookStyleListener</c>. Keep it, and add it under the plain name, to be able to remove it.
/// </summary>
public sealed class HookStyleListener
{
    private readonly Delegate _callback;
    private readonly Func<object?, GenericHookEvent, object?>? _invoke;

    /// <summary>Wraps a method.</summary>
    /// <param name="callback">Any method; its parameters are the hook's, or the first of them.</param>
    public HookStyleListener(Delegate callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        _callback = callback;
        _invoke = callback is HookCallback ? null : HookInvoker.Of(callback.Method);
    }

    /// <summary>Calls the method.</summary>
    /// <param name="event">The event whose fields are the parameters.</param>
    public void Invoke(GenericHookEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        @event.AddReturnValues(_invoke is null ? ((HookCallback)_callback)(new HookParameters(@event)) : _invoke(_callback.Target, @event));
    }

    internal ListenerDescription Describe(string eventName, int priority, string? expression) =>
        ListenerNaming.Describe(eventName, _callback, priority, expression: expression);
}
