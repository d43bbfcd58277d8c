using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using Dispatching.Contracts;

namespace Dispatching.Dispatch;

/// <summary>What the engine knows of a class of events, and the small integer by which dispatchers keep things for it.</summary>
internal sealed class EventType
{
    // Weak, so that the types of an unloaded plugin can go.
    private static readonly ConditionalWeakTable<Type, EventType> s_types = [];

    // In front of it, the types used last, compared by reference. Collectible types stay out: nothing may hold them.
    private static readonly EventType?[] s_recent = new EventType?[256];
    private static int s_count = -1;

    private EventType(Type type)
    {
        Type = type;
        Name = type.GetCustomAttribute<EventNameAttribute>(inherit: false)?.Name ?? type.FullName ?? type.Name;
        StopMode = StopModeOf(type);
        Index = Interlocked.Increment(ref s_count);
    }

    public Type Type { get; }

    /// <summary>The name without aliases.</summary>
    public string Name { get; }

    public StopMode StopMode { get; }

    /// <summary>
    /// Whether no event is of just this type: an interface or an abstract class. Listeners to one hear every event that is one.
    /// </summary>
    public bool IsFamily => Type.IsAbstract;

    public int Index { get; }

    /// <summary>All types that have been asked for, of which some may have been unloaded meanwhile.</summary>
    public static IReadOnlyList<EventType> Known
    {
        get
        {
            lock (s_types)
                return [.. s_types.Select(static pair => pair.Value)];
        }
    }

    public static EventType Of(Type type)
    {
        ref EventType? recent = ref s_recent[RuntimeHelpers.GetHashCode(type) & 255];
        EventType? known = recent;
        if (known is not null && ReferenceEquals(known.Type, type))
            return known;

        lock (s_types)
            known = s_types.GetValue(type, static type => new EventType(type));
        if (!type.IsCollectible)
            recent = known;
        return known;
    }

    [UnconditionalSuppressMessage(
        "Trimming",
        "IL2070",
        Justification = "The interface's methods are called here, so they and what implements them are kept.")]
    private static StopMode StopModeOf(Type type)
    {
        if (!typeof(IStoppableEvent).IsAssignableFrom(type))
            return StopMode.Never;

        // A class may derive from StoppableEvent and implement the interface anew: then the interface is what counts. So it does for all
        // of them in a program that was compiled ahead of time, which cannot ask for interface maps.
        return typeof(StoppableEvent).IsAssignableFrom(type)
            && RuntimeFeature.IsDynamicCodeSupported
            && type.GetInterfaceMap(typeof(IStoppableEvent)).TargetMethods[0].DeclaringType == typeof(StoppableEvent)
            ? StopMode.Field
            : StopMode.Interface;
    }
}
