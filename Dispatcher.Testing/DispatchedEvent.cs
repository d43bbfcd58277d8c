namespace Dispatching.Testing;

/// <summary>One event that a <see cref="RecordingDispatcher"/> was given.</summary>
public sealed class DispatchedEvent
{
    internal DispatchedEvent(object @event, string name, bool isAwaited)
    {
        Event = @event;
        Name = name;
        IsAwaited = isAwaited;
    }

    /// <summary>The event.</summary>
    public object Event { get; }

    /// <summary>The event's name: the one that was given, else that of its type.</summary>
    public string Name { get; }

    /// <summary>Whether it was dispatched asynchronously.</summary>
    public bool IsAwaited { get; }

    /// <summary>The event, and its name where that is not its type's.</summary>
    /// <returns>As in <c>OrderPlaced { Number = 7 }</c>.</returns>
    public override string ToString()
    {
        Type type = Event.GetType();
        string text = Event.ToString() is { Length: > 0 } own && own != type.ToString() ? own : type.Name;
        return Name == (type.FullName ?? type.Name) ? text : $"{text} as '{Name}'";
    }
}
