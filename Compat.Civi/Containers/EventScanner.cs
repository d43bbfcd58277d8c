using System.Reflection;

namespace Compat.Civi;

/// <summary>Reads what a class listens to: from the names of its methods, and from what it says. CiviCRM's class of this name.</summary>
public static class EventScanner
{
    /// <summary>What a class listens to.</summary>
    /// <param name="type">
    /// The class. The methods' names count where it is an <see cref="IHookInterface"/>, and after them
    /// <see cref="IAutoSubscriber.GetSubscribedEvents"/> where it is an <see cref="IAutoSubscriber"/>.
    /// </param>
    /// <param name="self">The kind of record that the class is about, for its methods <c>self_…</c>.</param>
    /// <returns>Events and methods.</returns>
    /// <exception cref="ArgumentException">There are methods <c>self_…</c>, but no kind of record.</exception>
    public static ListenerMap FindListeners(Type type, string? self = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        var map = new ListenerMap();
        if (typeof(IHookInterface).IsAssignableFrom(type))
            AddNamed(map, type, self);
        if (type is { IsInterface: false, IsGenericTypeDefinition: false } && typeof(IAutoSubscriber).IsAssignableFrom(type))
            AddSubscribed(map, type);
        return map;
    }

    private static void AddNamed(ListenerMap map, Type type, string? self)
    {
        foreach (MethodInfo method in type.GetMethods(
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy))
        {
            if (method.Name.StartsWith("hook_", StringComparison.Ordinal))
                map.Add("&" + method.Name, method.Name);
            else if (method.Name.StartsWith("on_", StringComparison.Ordinal))
                map.Add(EventOf(method.Name["on_".Length..]), method.Name);
            else if (method.Name.StartsWith("self_", StringComparison.Ordinal))
                map.Add($"{EventOf(method.Name["self_".Length..])}::{self ?? throw NoSelf(type, method)}", method.Name);
        }
    }

    private static void AddSubscribed(ListenerMap map, Type type)
    {
        MethodInfo subscribed = type.GetInterfaceMap(typeof(IAutoSubscriber)).TargetMethods[0];
        foreach (ListenerMapEntry entry in (ListenerMap)subscribed.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null)!)
            map.Add(entry.EventName, entry.Method, entry.Priority);
    }

    private static string EventOf(string name) => name.StartsWith("hook_", StringComparison.Ordinal) ? name : name.Replace('_', '.');

    private static ArgumentException NoSelf(Type type, MethodInfo method) => new(
        $"'{type}' listens with '{method.Name}' to events of its own kind of record, but nobody said which that is."
        + " Say it, or call the method 'on_…'.",
        nameof(type));
}
