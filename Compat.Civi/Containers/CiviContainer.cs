namespace Compat.Civi;

/// <summary>
/// The container under construction, which <c>hook_civicrm_container</c> hands round: services to register, and definitions to amend, as in
/// <c>container.FindDefinition("dispatcher").AddMethodCall("AddListener", "hook_civicrm_alterContent", SayHello)</c>. For one thread at a
/// time.
/// </summary>
public sealed class CiviContainer
{
    private readonly ApplicationServices _services;
    private readonly OrderedDictionary<string, ServiceDefinition> _definitions = new(StringComparer.Ordinal);

    internal CiviContainer(ApplicationServices services)
    {
        _services = services;
        _definitions["dispatcher"] = new ServiceDefinition("dispatcher", typeof(CiviEventDispatcher));
    }

    /// <summary>Whether there is a service.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>Whether there is one.</returns>
    public bool Has(string id) => _services.Has(id);

    /// <summary>
    /// The definition of a service. Its method calls run when the container is built, if the service is the dispatcher, and else when the
    /// service is made.
    /// </summary>
    /// <param name="id">Its id: <c>dispatcher</c>, or one that an extension registered.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="ArgumentException">There is none.</exception>
    public ServiceDefinition FindDefinition(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        string known = id == "event_dispatcher" ? "dispatcher" : id;
        return _definitions.TryGetValue(known, out ServiceDefinition? definition) ? definition : throw new ArgumentException(
            $"There is no definition of a service '{id}'."
            + $" There are {string.Join(", ", _definitions.Keys.Select(name => $"'{name}'"))}; register it first.",
            nameof(id));
    }

    /// <summary>Registers a service, which is made when it is first needed, once.</summary>
    /// <typeparam name="TService">Its class.</typeparam>
    /// <param name="id">Its id.</param>
    /// <param name="factory">Makes it; without one, its constructor without parameters does.</param>
    /// <returns>Its definition.</returns>
    public ServiceDefinition Register<TService>(string id, Func<ICiviServices, TService>? factory = null)
        where TService : class
    {
        ArgumentNullException.ThrowIfNull(id);
        var definition = new ServiceDefinition(id, typeof(TService));
        _definitions[id] = definition;
        Type? type = factory is null || typeof(TService).IsSealed ? typeof(TService) : null;
        _services.Register(
            id, type, services => definition.Prepare(factory is null ? Activator.CreateInstance<TService>() : factory(services)));
        return definition;
    }

    /// <summary>Adds the listeners: what was called on the dispatcher, then what tags say, then what classes say of themselves.</summary>
    internal void Build(CiviEventDispatcher dispatcher)
    {
        _definitions["dispatcher"].Prepare(dispatcher);
        foreach (ServiceDefinition definition in _definitions.Values)
            definition.Listen(dispatcher);
    }
}
