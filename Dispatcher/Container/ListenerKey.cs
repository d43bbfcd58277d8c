using System.Reflection;
using Dispatching.Engine;

namespace Dispatching.Container;

/// <summary>What two registrations that listen once have in common: the service and its method.</summary>
/// <param name="Service">The service.</param>
/// <param name="Method">The method, or what is known of it.</param>
internal readonly record struct ListenerKey(Type Service, object Method)
{
    /// <summary>
    /// The key of a listener. What chooses its method is asked with an object of the class that no constructor has seen; where it answers
    /// with no method of that object, each place in the source, with each set of values, is another listener.
    /// </summary>
    public static ListenerKey Of(ContainerListener listener)
    {
        if (listener.Member is { } member)
            return new(listener.Service, KeyOf(member));
        if (listener.Choice is not { } choice)
            return new(listener.Service, listener.MethodName);
        if (UnmadeService.IsPlain(listener.Service))
        {
            return MethodOf(listener) is { } method
                ? new(listener.Service, KeyOf(method))
                : new(listener.Service, (choice, listener.Priority ?? 0));
        }

        return listener.MethodName.All(character => char.IsLetterOrDigit(character) || character == '_')
            ? new(listener.Service, (listener.MethodName, listener.EventType, listener.Kind))
            : new(listener.Service, (choice, listener.Priority ?? 0));
    }

    private static MethodInfo? MethodOf(ContainerListener listener) =>
        listener.Unmade() is { Method: { HasSingleTarget: true } method } unmade
        && (ReferenceEquals(method.Target, unmade.Service) || method.Target is null)
            ? method.Method
            : null;

    // The same method is seen through the class that has it, and through those that inherit it.
    private static RuntimeMethodHandle KeyOf(MethodInfo method) => method.MethodHandle;
}
