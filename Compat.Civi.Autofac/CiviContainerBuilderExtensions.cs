using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Autofac;
using Autofac.Builder;

namespace Compat.Civi;

/// <summary>Registers services that listen.</summary>
public static class CiviContainerBuilderExtensions
{
    /// <summary>Registers a service that names what it listens to. It is made when one of the events is first dispatched, once.</summary>
    /// <typeparam name="TSubscriber">Its class.</typeparam>
    /// <param name="builder">The container under construction.</param>
    /// <param name="id">Its id; without one, the class's full name.</param>
    /// <param name="self">The kind of record that the class is about, for methods <c>self_…</c>.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listeners.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listeners.</param>
    /// <returns>
    /// The registration: with <c>InstancePerLifetimeScope()</c> the service is made for each request, in the request's scope.
    /// </returns>
    public static IRegistrationBuilder<TSubscriber, ConcreteReflectionActivatorData, SingleRegistrationStyle>
        RegisterAutoSubscriber<TSubscriber>(
        this ContainerBuilder builder, string? id = null, string? self = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TSubscriber : class, IAutoSubscriber =>
        Register<TSubscriber>(builder, id, EventScanner.FindListeners(typeof(TSubscriber), self), filePath, lineNumber);

    /// <summary>
    /// Registers a service whose methods' names give the events that it listens to. The service is made once, when one of these events is
    /// first dispatched.
    /// </summary>
    /// <typeparam name="TService">Its class.</typeparam>
    /// <param name="builder">The container under construction.</param>
    /// <param name="id">Its id; without one, the class's full name.</param>
    /// <param name="self">The kind of record that the class is about, for its methods <c>self_…</c>.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listeners.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listeners.</param>
    /// <returns>
    /// The registration: with <c>InstancePerLifetimeScope()</c> the service is made for each request, in the request's scope.
    /// </returns>
    /// <exception cref="ArgumentException">There are methods <c>self_…</c>, but no kind of record.</exception>
    public static IRegistrationBuilder<TService, ConcreteReflectionActivatorData, SingleRegistrationStyle>
        RegisterHookService<TService>(
        this ContainerBuilder builder, string? id = null, string? self = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TService : class, IHookInterface =>
        Register<TService>(builder, id, EventScanner.FindListeners(typeof(TService), self), filePath, lineNumber);

    /// <summary>
    /// Registers an extension that is made for each request, in the request's scope: what it keeps in its fields belongs to the request, as
    /// in PHP. Its hooks are invoked in a <see cref="CiviRequest"/>.
    /// </summary>
    /// <typeparam name="TExtension">Its class.</typeparam>
    /// <param name="builder">The container under construction.</param>
    /// <returns>The registration.</returns>
    /// <exception cref="ArgumentException">
    /// The functions of the class are not known without an object: it is abstract, or overrides <see cref="CiviExtension.Find"/>.
    /// </exception>
    public static IRegistrationBuilder<TExtension, ConcreteReflectionActivatorData, SingleRegistrationStyle> RegisterScopedExtension<
        [DynamicallyAccessedMembers(
            DynamicallyAccessedMemberTypes.PublicConstructors
            | DynamicallyAccessedMemberTypes.PublicProperties
            | DynamicallyAccessedMemberTypes.PublicMethods)] TExtension>(this ContainerBuilder builder)
        where TExtension : CiviExtension
    {
        ArgumentNullException.ThrowIfNull(builder);
        string id = typeof(TExtension).FullName!;
        var extension = new RequestExtension<TExtension>(id);
        CiviRegistrations.AddTo(builder, typeof(TExtension));
        builder.RegisterInstance<ICiviModule>(extension);
        return builder.RegisterType<TExtension>().AsSelf().Named<object>(id).InstancePerLifetimeScope();
    }

    private static IRegistrationBuilder<TService, ConcreteReflectionActivatorData, SingleRegistrationStyle> Register<TService>(
        ContainerBuilder builder, string? id, ListenerMap map, string? filePath, int lineNumber)
        where TService : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        CiviRegistrations.AddTo(builder, typeof(TService));
        string name = id ?? typeof(TService).FullName!;
        builder.RegisterInstance(new ServiceListeners(name, map, filePath, lineNumber));
        return builder.RegisterType<TService>().AsSelf().Named<object>(name).SingleInstance();
    }
}
