using System.Runtime.CompilerServices;
using Autofac;

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
    public static void RegisterAutoSubscriber<TSubscriber>(
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
    /// <exception cref="ArgumentException">There are methods <c>self_…</c>, but no kind of record.</exception>
    public static void RegisterHookService<TService>(
        this ContainerBuilder builder, string? id = null, string? self = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where TService : class, IHookInterface =>
        Register<TService>(builder, id, EventScanner.FindListeners(typeof(TService), self), filePath, lineNumber);

    private static void Register<TService>(ContainerBuilder builder, string? id, ListenerMap map, string? filePath, int lineNumber)
        where TService : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        CiviRegistrations.AddTo(builder);
        string name = id ?? typeof(TService).FullName!;
        builder.RegisterType<TService>().AsSelf().Named<object>(name).SingleInstance();
        builder.RegisterInstance(new ServiceListeners(name, map, filePath, lineNumber));
    }
}
