using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Compat.Civi;

/// <summary>
/// An extension that is made for each request, by the container, in the request's scope. Its functions are known without an object; a call
/// is one of the request's object.
/// </summary>
/// <typeparam name="TExtension">The extension's class.</typeparam>
public sealed class RequestExtension<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] TExtension> : ICiviModule
    where TExtension : CiviExtension
{
    /// <summary>Stands for an extension among the modules of an application.</summary>
    /// <param name="serviceId">The id under which the container makes it.</param>
    /// <exception cref="ArgumentException">
    /// The class cannot stand for its objects: it is abstract, finds functions in a way of its own, or its name needs a constructor.
    /// </exception>
    public RequestExtension(string serviceId)
    {
        ArgumentNullException.ThrowIfNull(serviceId);
        ServiceId = serviceId;
        Type finder = typeof(TExtension).GetMethod(nameof(CiviExtension.Find), [typeof(string)])!.DeclaringType!;
        if (typeof(TExtension).IsAbstract || finder != typeof(CiviExtension))
        {
            throw new ArgumentException(
                $"The extension '{typeof(TExtension)}' {(typeof(TExtension).IsAbstract ? "is abstract" : "overrides 'Find'")}, so its "
                + "functions are not known before there is an object. Register it as a singleton, or derive a class that can be made.",
                nameof(serviceId));
        }

        Name = NameOf(nameof(serviceId));
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The id under which the container makes it.</summary>
    public string ServiceId { get; }

    /// <inheritdoc/>
    public HookFunction? Find(string hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        if (MethodFunctions.FindMethod(typeof(TExtension), Name, hook) is not { } method)
            return null;
        if (method.IsStatic)
            return HookFunction.From(null, method);
        string name = HookFunction.NameOf(method);
        return HookResult.IsTask(method.ReturnType)
            ? new HookFunction((arguments, cancellation) => On(hook, method).CallAsync(arguments, cancellation), name)
            : new HookFunction(arguments => On(hook, method).Give(arguments), name);
    }

    private HookFunction On(string hook, MethodInfo method)
    {
        CiviRequest request = Civi.Request ?? throw new InvalidOperationException(
            $"The extension '{Name}' is made for each request, and the hook '{hook}' was invoked outside of one. Invoke it between "
            + "CiviApplication.BeginRequest() and its end, or with the HookInvoker of the container's scope.");
        return HookFunction.From(request.Application.Service(ServiceId), method);
    }

    private static string NameOf(string parameter)
    {
        object unmade = RuntimeHelpers.GetUninitializedObject(typeof(TExtension));
#pragma warning disable CA1816 // What no constructor has seen must not be finalized.
        GC.SuppressFinalize(unmade);
#pragma warning restore CA1816
        try
        {
            return ((TExtension)unmade).Name;
        }
        catch (NullReferenceException exception)
        {
            throw new ArgumentException(
                $"The name of the extension '{typeof(TExtension)}' needs what its constructor makes. Let 'Name' return a text.",
                parameter, exception);
        }
    }
}
