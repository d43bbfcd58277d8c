using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Dispatching.Contracts;

namespace Dispatching.Container;

/// <summary>
/// What a program registers with a container while that is being built: listeners, subscribers, aliases and names of dispatchers. For one
/// thread at a time.
/// </summary>
/// <remarks>
/// A package for a container makes one, registers it as a service, fills it from its own verbs, and makes
/// <see cref="DispatcherTables"/> of it when the container is built.
/// </remarks>
/// <param name="container">The container under construction.</param>
public sealed class ListenerCatalogue(IServiceRegistrar container)
{
    /// <summary>What a container needs of a class to make it.</summary>
    public const DynamicallyAccessedMemberTypes Made = DynamicallyAccessedMemberTypes.PublicConstructors
        | DynamicallyAccessedMemberTypes.NonPublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties;

    /// <summary>Why scanning is no way for a program that is trimmed.</summary>
    public const string Untrimmed = "Finds classes and methods by reflection. Register them one by one where the program is trimmed.";

    /// <summary>Why scanning is no way for a program that is compiled ahead of time.</summary>
    public const string Compiled =
        "Makes delegates for methods that it finds. Register them one by one where the program is compiled ahead of time.";

    private readonly Dictionary<Type, string> _aliases = [];
    private readonly OrderedDictionary<string, bool> _dispatchers = new(StringComparer.Ordinal);
    private readonly List<(string? Dispatcher, ContainerListener Listener)> _listeners = [];
    private readonly OrderedDictionary<(string? Dispatcher, Type Subscriber), Func<IEnumerable<ContainerListener>>> _subscribers = [];
    private readonly List<string> _refusals = [];
    private readonly List<(Type Base, string Refusal)> _expected = [];
    private readonly List<(Type Subscriber, string Refusal)> _expectedSubscribers = [];
    private readonly HashSet<Type> _heard = [];
    private readonly List<(Type Base, string Refusal)> _unscanned = [];

    internal IReadOnlyDictionary<Type, string> Aliases => _aliases;

    /// <summary>The names of further dispatchers.</summary>
    internal IEnumerable<string> Dispatchers => _dispatchers.Keys;

    /// <summary>The listeners without those of subscribers, in the order of their registration.</summary>
    internal IReadOnlyList<(string? Dispatcher, ContainerListener Listener)> Listeners => _listeners;

    /// <summary>The listeners of subscribers, in the order of their registration. Each class is asked.</summary>
    internal IEnumerable<(string? Dispatcher, ContainerListener Listener)> SubscribersListeners =>
        _subscribers.SelectMany(one => one.Value().Select(listener => (one.Key.Dispatcher, listener)));

    /// <summary>The services whose methods listen, each with where it was registered, for errors.</summary>
    public IEnumerable<(Type Service, string By)> Services =>
        _listeners.Concat(SubscribersListeners).Select(one => (one.Listener.Service, one.Listener.By));

    /// <summary>Errors that were kept for the moment at which the container is built.</summary>
    internal IEnumerable<string> Refusals =>
    [
        .. _refusals,
        .. _expected.Where(one => !_heard.Contains(one.Base)).Select(one => one.Refusal),
        .. _expectedSubscribers.Where(one => !_subscribers.Keys.Any(
            known => known.Subscriber.IsGenericType && known.Subscriber.GetGenericTypeDefinition() == one.Subscriber))
            .Select(one => one.Refusal),
    ];

    /// <summary>Errors of classes with listeners that nobody has scanned, unless they were registered in another way.</summary>
    internal IEnumerable<(Type Base, string Refusal)> Unscanned => _unscanned;

    /// <summary>Registers a class of subscribers.</summary>
    /// <typeparam name="TSubscriber">The class.</typeparam>
    /// <param name="dispatcher">The named dispatcher to listen at, or <see langword="null"/>.</param>
    public void AddSubscriber<[DynamicallyAccessedMembers(Made)] TSubscriber>(string? dispatcher)
        where TSubscriber : class, IEventSubscriber<TSubscriber>
    {
        RegisterService(typeof(TSubscriber));
        _subscribers.TryAdd((dispatcher, typeof(TSubscriber)), () => SubscriptionsOfClass<TSubscriber>.Of(TSubscriber.Subscribe)
            .Select(definition => ContainerListener.Of(definition, $"'{typeof(TSubscriber)}.Subscribe'") with { IsSubscribers = true }));
    }

    /// <summary>Makes a service's methods listeners.</summary>
    /// <typeparam name="TService">The service.</typeparam>
    /// <param name="events">Names the events and the methods that listen to them.</param>
    /// <param name="before">The services before whose listeners of an event those that are named here come.</param>
    /// <param name="after">The services after whose listeners of an event those that are named here come.</param>
    /// <param name="dispatcher">The named dispatcher to listen at, or <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException">There is nothing that names events.</exception>
    /// <exception cref="ArgumentException">
    /// No event is named, or one of the services is <see langword="null"/>. Nothing has been registered.
    /// </exception>
    public void AddListeners<[DynamicallyAccessedMembers(Made)] TService>(
        Action<ISubscriptions<TService>> events, Type[]? before, Type[]? after, string? dispatcher)
        where TService : class
    {
        SubscriptionDefinition<TService>[] named = SubscriptionsOfClass<TService>.NamedBy(events);
        string[] beforeNames = NamesOf(before, nameof(before));
        string[] afterNames = NamesOf(after, nameof(after));

        RegisterService(typeof(TService));
        foreach (SubscriptionDefinition<TService> definition in named)
        {
            ContainerListener listener = ContainerListener.Of(definition, $"the registration of '{typeof(TService)}'");
            Add(dispatcher, listener with { Before = beforeNames, After = afterNames });
        }
    }

    /// <summary>Registers all subscribers of an assembly, and all that <see cref="AsEventListenerAttribute"/> makes listeners.</summary>
    /// <param name="assembly">The assembly.</param>
    [RequiresUnreferencedCode(Untrimmed)]
    [RequiresDynamicCode(Compiled)]
    public void AddListeners(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        new ListenerScanner(this).Scan(assembly);
    }

    internal void Add(string? dispatcher, ContainerListener listener) => _listeners.Add((dispatcher, listener));

    /// <summary>Gives an event type a name. The last one given counts.</summary>
    /// <param name="eventType">The event's type.</param>
    /// <param name="name">The name.</param>
    public void Alias(Type eventType, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        _aliases[eventType] = name;
    }

    /// <summary>Adds a dispatcher of a name, with listeners of its own. Adding it twice adds it once.</summary>
    /// <param name="name">The name.</param>
    public void AddDispatcher(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (_dispatchers.TryAdd(name, true))
            container.RegisterDispatcher(name);
    }

    /// <summary>Keeps an error for the moment at which the container is built.</summary>
    internal void Refuse(string error) => _refusals.Add(error);

    /// <summary>Keeps an error for the moment at which the container is built, unless a class that derives from a base listens.</summary>
    internal void ExpectBase(Type type, string error) => _expected.Add((type, error));

    /// <summary>Keeps an error for the moment at which the container is built, unless a class of it is registered to subscribe.</summary>
    internal void ExpectSubscriber(Type type, string error) => _expectedSubscribers.Add((type, error));

    /// <summary>Keeps an error for the moment at which the container is built, unless a class listens itself.</summary>
    internal void ExpectScanned(Type type, string error) => _unscanned.Add((type, error));

    /// <summary>Says that a class which can be made has the listeners of a base.</summary>
    internal void Hears(Type type) => _heard.Add(type);

    /// <summary>Makes a service of a class that the program has not registered itself.</summary>
    internal void RegisterService([DynamicallyAccessedMembers(Made)] Type service)
    {
        if (service is { IsAbstract: false, IsGenericTypeDefinition: false })
            container.RegisterService(service);
    }

    private static string[] NamesOf(Type[]? services, string parameter)
    {
        if (services is null)
            return [];
        if (services.Contains(null))
            throw new ArgumentException($"'{parameter}' has a service that is null. Name a type, or leave it out.", parameter);
        return Array.ConvertAll(services, service => service.FullName ?? service.Name);
    }
}
