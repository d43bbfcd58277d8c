using Compat.Yii.Handlers;

namespace Compat.Yii;

/// <summary>The events of a class, an interface, or all whose names match a pattern, in a registry.</summary>
public sealed class ClassEvents : EventTarget
{
    private readonly EventRegistry _registry;
    private readonly string _class;

    internal ClassEvents(EventRegistry registry, string @class)
    {
        _registry = registry;
        _class = @class;
    }

    /// <inheritdoc/>
    public override bool Off(string eventName, Delegate? handler = null)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        return _registry.Off(_class, eventName, handler);
    }

    private protected override void Attach(string eventName, Handler handler, bool append) =>
        _registry.Attach(_class, eventName, handler, append);
}
