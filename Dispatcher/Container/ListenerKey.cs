using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

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
        if (IsPlain(listener.Service))
        {
            return MethodOf(listener) is { } method
                ? new(listener.Service, KeyOf(method))
                : new(listener.Service, (choice, listener.Priority ?? 0));
        }

        return listener.MethodName.All(character => char.IsLetterOrDigit(character) || character == '_')
            ? new(listener.Service, (listener.MethodName, listener.EventType, listener.Kind))
            : new(listener.Service, (choice, listener.Priority ?? 0));
    }

    // Of an interface or an abstract class there is no object to ask: there the name says which method it is.
    private static bool IsPlain(Type service) =>
        service is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && service != typeof(string) && !service.IsArray;

    [UnconditionalSuppressMessage(
        "Trimming",
        "IL2072",
        Justification = "The classes of listeners are registered with their constructors; others are asked for, and give no answer.")]
    private static MethodInfo? MethodOf(ContainerListener listener)
    {
        try
        {
            object unmade = RuntimeHelpers.GetUninitializedObject(listener.Service);
#pragma warning disable CA1816 // What no constructor has seen must not be finalized.
            GC.SuppressFinalize(unmade);
#pragma warning restore CA1816
            Delegate? method = listener.Method(unmade);
            return method is { HasSingleTarget: true } && (ReferenceEquals(method.Target, unmade) || method.Target is null)
                ? method.Method
                : null;
        }
        catch (Exception)
        {
            // Whatever it needs of the object, it chooses no method by its name.
            return null;
        }
    }

    // The same method is seen through the class that has it, and through those that inherit it.
    private static RuntimeMethodHandle KeyOf(MethodInfo method) => method.MethodHandle;
}
