using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Moss.Listeners;

/// <summary>An object that listens.</summary>
internal sealed class ObjectListener(IMossListener listener, ListenerSite? site) : MossDelegate(listener.Get, site)
{
    // A component's method is known when the component is.
    public override bool MayBeAwaited => listener is Listener;

    public override object? Call(IMossContainer container, object? subject, string? message, string eventName) =>
        listener.Get(container, subject, message);

    public override ValueTask<object?> CallAsync(
        IMossContainer container, object? subject, string? message, string eventName, CancellationToken cancellationToken) =>
        listener is Listener component
            ? component.GetAsync(container, subject, message)
            : base.CallAsync(container, subject, message, eventName, cancellationToken);

    public override ListenerDescription Describe(string eventName) => new()
    {
        EventName = eventName,
        Priority = 0,
        Name = listener.ToString() ?? listener.GetType().Name,
        DeclaringType = listener.GetType(),
        IsLazy = listener is Listener,
        FilePath = Site?.FilePath,
        LineNumber = Site?.LineNumber ?? 0,
    };
}
