using System.Reflection;

namespace Compat.Civi;

/// <summary>Finds what a class listens to. CiviCRM's <c>EventScanner</c>.</summary>
public static class EventScanner
{
    private const string On = "on_";
    private const string Self = "self_";
    private const string Hook = "hook_";

    /// <summary>The methods of a class that listen.</summary>
    /// <param name="type">The class.</param>
    /// <param name="self">The entity that <c>self_…</c> methods mean.</param>
    /// <returns>Those found by their names, for an <see cref="IHookInterface"/>, then those of <see cref="IAutoSubscriber{TSelf}"/>.</returns>
    /// <exception cref="InvalidOperationException">A method means the class's own entity, and there is none.</exception>
    public static IReadOnlyList<SubscribedMethod> FindListeners(Type type, string? self = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        var found = new List<SubscribedMethod>();
        if (type.IsAssignableTo(typeof(IHookInterface)))
        {
            foreach (MethodInfo method in type.GetMethods(BindingFlags.Instance | BindingFlags.Public))
            {
                if (EventOf(type, method.Name, self) is { } eventName)
                    found.Add(new SubscribedMethod(eventName, method.Name));
            }
        }

        Type? subscriber = type.GetInterfaces().FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IAutoSubscriber<>));
        if (subscriber is not null)
            found.AddRange((IEnumerable<SubscribedMethod>)type.GetInterfaceMap(subscriber).TargetMethods[0].Invoke(null, null)!);
        return found;
    }

    private static string? EventOf(Type type, string method, string? self)
    {
        if (method.StartsWith(Hook, StringComparison.Ordinal))
            return "&" + method;
        if (method.StartsWith(On, StringComparison.Ordinal))
            return NameOf(method[On.Length..]);
        if (!method.StartsWith(Self, StringComparison.Ordinal))
            return null;
        return self is null
            ? throw new InvalidOperationException($"The method '{type}.{method}' listens to events of its own entity, but '{type}' is registered without one. Name it where the service is registered.")
            : $"{NameOf(method[Self.Length..])}::{self}";
    }

    private static string NameOf(string name) => name.StartsWith(Hook, StringComparison.Ordinal) ? name : name.Replace('_', '.');
}
