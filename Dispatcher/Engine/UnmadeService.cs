using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Dispatching.Engine;

/// <summary>Tells the method that is chosen of a service before there is one.</summary>
internal static class UnmadeService
{
    /// <summary>
    /// Whether an object of the service can be asked for its method: of an interface or an abstract class there is none.
    /// </summary>
    public static bool IsPlain(Type service) =>
        service is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && service != typeof(string) && !service.IsArray;

    /// <summary>
    /// The method that is chosen of an object of the service's class that no constructor has seen, with the object;
    /// <see langword="null"/> where there is none.
    /// </summary>
    [UnconditionalSuppressMessage(
        "Trimming",
        "IL2067",
        Justification = "The classes of listeners are registered with their constructors; others are asked for, and give no answer.")]
    public static (Delegate Method, object Service)? MethodOf(Type service, Func<object, Delegate?> method)
    {
        if (!IsPlain(service))
            return null;
        try
        {
            object unmade = RuntimeHelpers.GetUninitializedObject(service);
#pragma warning disable CA1816 // What no constructor has seen must not be finalized.
            GC.SuppressFinalize(unmade);
#pragma warning restore CA1816
            return method(unmade) is { } chosen ? (chosen, unmade) : null;
        }
        catch (Exception)
        {
            // Whatever it needs of the object, it chooses no method by its name.
            return null;
        }
    }
}
