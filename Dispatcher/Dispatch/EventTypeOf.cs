namespace Dispatching.Dispatch;

/// <summary>The <see cref="EventType"/> of a class that is known at compile time.</summary>
internal static class EventType<TEvent>
    where TEvent : class
{
    public static readonly EventType Instance = EventType.Of(typeof(TEvent));

    // A field of its own, so that a call site has it as a constant.
    public static readonly int Index = Instance.Index;
}
