using System.Diagnostics.CodeAnalysis;
using Autofac;
using Autofac.Core;
using Dispatching.Contracts;
using Dispatching.Diagnostics;
using Dispatching.Dispatch;

namespace Dispatching;

/// <summary>All that was registered with one container builder, until the container is built.</summary>
internal sealed class ListenerCatalogue
{
    /// <summary>What the container needs of a class to make it.</summary>
    public const DynamicallyAccessedMemberTypes Made =
        DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties;

    private const string Default = "";
    private const string Property = "Dispatching.ListenerCatalogue";

    private readonly Dictionary<Type, string> _aliases = [];
    private readonly Dictionary<string, EventTable> _tables = new(StringComparer.Ordinal);
    private readonly List<(string? Dispatcher, ContainerListener Listener)> _listeners = [];
    private readonly OrderedDictionary<(string? Dispatcher, Type Subscriber), Func<IEnumerable<ContainerListener>>> _subscribers = [];
    private readonly List<Action> _refusals = [];

    /// <summary>The builder's catalogue, with the dispatcher that has no name.</summary>
    public static ListenerCatalogue Of(ContainerBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Properties.TryGetValue(Property, out object? known))
            return (ListenerCatalogue)known!;

        var catalogue = new ListenerCatalogue();
        builder.Properties[Property] = catalogue;
        builder.RegisterType<AutofacListenerScope>().AsSelf().InstancePerLifetimeScope();
        catalogue._tables[Default] = new EventTable(catalogue._aliases);
        builder.Register(context => new EventDispatcher(catalogue._tables[Default], context.Resolve<AutofacListenerScope>()))
            .As<EventDispatcher>().As<IEventDispatcher>().As<IListenerRegistry>().As<IListenerIntrospection>()
            .InstancePerLifetimeScope();
        List(builder, DispatchWalk.System, catalogue._tables[Default]);
        builder.RegisterBuildCallback(catalogue.Fill);
        return catalogue;
    }

    public void AddDispatcher(ContainerBuilder builder, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (_tables.ContainsKey(name))
            return;
        var table = new EventTable(_aliases);
        _tables.Add(name, table);
        builder.Register(context => new EventDispatcher(table, context.Resolve<AutofacListenerScope>()))
            .Named<EventDispatcher>(name).Named<IEventDispatcher>(name).Named<IListenerRegistry>(name).Named<IListenerIntrospection>(name)
            .InstancePerLifetimeScope();
        List(builder, $"{DispatchWalk.System} ({name})", table);
    }

    public void Alias(Type eventType, string name) => _aliases[eventType] = name;

    public void Add(string? dispatcher, ContainerListener listener) => _listeners.Add((dispatcher, listener));

    public void AddSubscriber(string? dispatcher, Type subscriber, Func<IEnumerable<ContainerListener>> listeners) =>
        _subscribers.TryAdd((dispatcher, subscriber), listeners);

    /// <summary>Keeps an error for the moment at which the container is built.</summary>
    public void Refuse(string error) => _refusals.Add(() => throw new InvalidOperationException(error));

    /// <summary>Makes a service of a class that the program has not registered itself.</summary>
    public static void RegisterService(ContainerBuilder builder, [DynamicallyAccessedMembers(Made)] Type service)
    {
        if (!service.IsAbstract && !service.IsGenericTypeDefinition)
            builder.RegisterType(service).AsSelf().InstancePerLifetimeScope().IfNotRegistered(service);
    }

    private void Fill(ILifetimeScope container)
    {
        foreach (Action refusal in _refusals)
            refusal();

        // All listeners come before all subscribers of their priority, whatever the order of registration.
        var all = new List<(string? Dispatcher, ContainerListener Listener)>(_listeners);
        foreach (((string? dispatcher, _), Func<IEnumerable<ContainerListener>> listeners) in _subscribers)
            all.AddRange(listeners().Select(listener => (dispatcher, listener)));

        int index = 0;
        foreach (IGrouping<string?, (string? Dispatcher, ContainerListener Listener)> group
            in all.GroupBy(one => one.Dispatcher, StringComparer.Ordinal))
        {
            EventTable table = _tables.GetValueOrDefault(group.Key ?? Default) ?? throw new InvalidOperationException(
                $"The listener '{group.First().Listener.Name}' of '{NameOf(_tables[Default], group.First().Listener)}' "
                + $"asks for the dispatcher '{group.Key}', which there is not. "
                + $"Add it with RegisterDispatcher(\"{group.Key}\").");
            foreach (IGrouping<string, ContainerListener> byEvent
                in group.Select(one => one.Listener).GroupBy(listener => NameOf(table, listener), StringComparer.Ordinal))
            {
                ContainerListener[] distinct = [.. byEvent.GroupBy(listener => listener.Identity).Select(ContainerListener.Merge)];
                foreach (ContainerListener listener in distinct)
                    RefuseUnknown(container, byEvent.Key, listener);
                foreach ((ContainerListener listener, int priority) in ListenerOrder.Of(byEvent.Key, distinct))
                    table.Add(byEvent.Key, new ServiceListener(index++, listener.Service, listener.Method), priority, listener.Origin());
            }
        }
    }

    private static void List(ContainerBuilder builder, string system, EventTable table) =>
        builder.RegisterInstance(new ListenerListing(system, new EventDispatcher(table, null).GetListeners));

    private static string NameOf(EventTable table, ContainerListener listener) =>
        listener.EventName ?? table.NameOf(EventType.Of(listener.EventType));

    private static void RefuseUnknown(ILifetimeScope container, string eventName, ContainerListener listener)
    {
        if (!container.ComponentRegistry.IsRegistered(new TypedService(listener.Service)))
        {
            throw new InvalidOperationException(
                $"The listener '{listener.Name}' of '{eventName}' cannot be made: '{listener.Service}' is "
                + $"{(listener.Service.IsAbstract ? "abstract" : "not registered")}. "
                + "Register what shall be made for it, or a class that can be made.");
        }
    }
}
