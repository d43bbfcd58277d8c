using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Dispatching.Contracts;

namespace Dispatching;

/// <summary>
/// What a program registers with a container while that is being built: listeners, subscribers, aliases and names of dispatchers. For one
/// thread at a time.
/// </summary>
/// <param name="container">The container under construction.</param>
internal sealed class ListenerCatalogue(IServiceRegistrar container)
{
    /// <summary>What a container needs of a class to make it.</summary>
    public const DynamicallyAccessedMemberTypes Made = DynamicallyAccessedMemberTypes.PublicConstructors
        | DynamicallyAccessedMemberTypes.NonPublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties;

    private readonly Dictionary<Type, string> _aliases = [];
    private readonly OrderedDictionary<string, bool> _dispatchers = new(StringComparer.Ordinal);
    private readonly List<(string? Dispatcher, ContainerListener Listener)> _listeners = [];
    private readonly OrderedDictionary<(string? Dispatcher, Type Subscriber), Func<IEnumerable<ContainerListener>>> _subscribers = [];
    private readonly List<string> _refusals = [];
    private readonly List<(Type Base, string Refusal)> _expected = [];
    private readonly List<(Type Subscriber, string Refusal)> _expectedSubscribers = [];
    private readonly HashSet<Type> _heard = [];

    public IReadOnlyDictionary<Type, string> Aliases => _aliases;

    /// <summary>The names of further dispatchers.</summary>
    public IEnumerable<string> Dispatchers => _dispatchers.Keys;

    /// <summary>The listeners without those of subscribers, in the order of their registration.</summary>
    public IReadOnlyList<(string? Dispatcher, ContainerListener Listener)> Listeners => _listeners;

    /// <summary>The listeners of subscribers, in the order of their registration. Each class is asked.</summary>
    public IEnumerable<(string? Dispatcher, ContainerListener Listener)> SubscribersListeners =>
        _subscribers.SelectMany(one => one.Value().Select(listener => (one.Key.Dispatcher, listener)));

    /// <summary>The services whose methods listen, each with where it was registered, for errors.</summary>
    public IEnumerable<(Type Service, string By)> Services =>
        _listeners.Concat(SubscribersListeners).Select(one => (one.Listener.Service, one.Listener.By));

    /// <summary>Errors that were kept for the moment at which the container is built.</summary>
    public IEnumerable<string> Refusals =>
    [
        .. _refusals,
        .. _expected.Where(one => !_heard.Contains(one.Base)).Select(one => one.Refusal),
        .. _expectedSubscribers.Where(one => !_subscribers.Keys.Any(
            known => known.Subscriber.IsGenericType && known.Subscriber.GetGenericTypeDefinition() == one.Subscriber))
            .Select(one => one.Refusal),
    ];

    public void AddSubscriber<[DynamicallyAccessedMembers(Made)] TSubscriber>(string? dispatcher)
        where TSubscriber : class, IEventSubscriber<TSubscriber>
    {
        RegisterService(typeof(TSubscriber));
        _subscribers.TryAdd((dispatcher, typeof(TSubscriber)), () => SubscriptionsOfClass<TSubscriber>.Of(TSubscriber.Subscribe)
            .Select(definition => ContainerListener.Of(definition, $"'{typeof(TSubscriber)}.Subscribe'") with { IsSubscribers = true }));
    }

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

    [RequiresUnreferencedCode(ListenerScanner.Untrimmed)]
    [RequiresDynamicCode(ListenerScanner.Compiled)]
    public void AddListeners(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        new ListenerScanner(this).Scan(assembly);
    }

    public void Add(string? dispatcher, ContainerListener listener) => _listeners.Add((dispatcher, listener));

    public void Alias(Type eventType, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        _aliases[eventType] = name;
    }

    public void AddDispatcher(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (_dispatchers.TryAdd(name, true))
            container.RegisterDispatcher(name);
    }

    /// <summary>Keeps an error for the moment at which the container is built.</summary>
    public void Refuse(string error) => _refusals.Add(error);

    /// <summary>Keeps an error for the moment at which the container is built, unless a class that derives from a base listens.</summary>
    public void ExpectBase(Type type, string error) => _expected.Add((type, error));

    /// <summary>Keeps an error for the moment at which the container is built, unless a class of it is registered to subscribe.</summary>
    public void ExpectSubscriber(Type type, string error) => _expectedSubscribers.Add((type, error));

    /// <summary>Says that a class which can be made has the listeners of a base.</summary>
    public void Hears(Type type) => _heard.Add(type);

    /// <summary>Makes a service of a class that the program has not registered itself.</summary>
    public void RegisterService([DynamicallyAccessedMembers(Made)] Type service)
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
