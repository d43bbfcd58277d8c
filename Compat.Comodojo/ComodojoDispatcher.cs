using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Compat.Comodojo.Hooks;
using Dispatching.Contracts;
using Dispatching.Engine;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Compat.Comodojo;

/// <summary>
/// Answers requests with services, redirects and errors, and fires events on the way, whose hooks may put other objects in the
/// place of what they get. Comodojo's <c>Dispatcher</c>, branch 3.0.
/// </summary>
/// <remarks>
/// Safe for use by several threads at once. An event calls the hooks that there were when it fired. A hook that fails, or cannot
/// be called, is logged and passed over.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class ComodojoDispatcher
{
    private readonly Lock _gate = new();
    private readonly ObjectRoutingTable _table = new();
    private readonly EventIndex<ComodojoEvent> _events = new();
    private readonly ILogger _logger;
    private readonly bool _isLogged;
    private readonly ComodojoOptions _options;
    private readonly ServiceRunner _services;
    private readonly IComodojoCache _cache;

    /// <summary>Makes a dispatcher without hooks and routes.</summary>
    /// <param name="options">How it works.</param>
    /// <param name="services">Makes services, once a request; by their constructors where it is not given.</param>
    /// <param name="cache">Keeps results of routes that ask for it; in memory where none is given.</param>
    /// <param name="logger">Told of hooks and services that fail.</param>
    public ComodojoDispatcher(
        ComodojoOptions? options = null, Func<Type, object>? services = null, IComodojoCache? cache = null,
        ILogger<ComodojoDispatcher>? logger = null)
        : this(type => new ServiceLease((services ?? Make)(type)), options, cache, logger)
    {
    }

    /// <summary>Makes a dispatcher without hooks and routes, whose services end with their requests.</summary>
    /// <param name="services">Makes services, once a request, with what ends with the request.</param>
    /// <param name="options">How it works.</param>
    /// <param name="cache">Keeps results of routes that ask for it; in memory where none is given.</param>
    /// <param name="logger">Told of hooks and services that fail.</param>
    public ComodojoDispatcher(
        Func<Type, ServiceLease> services, ComodojoOptions? options = null, IComodojoCache? cache = null,
        ILogger<ComodojoDispatcher>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        _options = options ??= new ComodojoOptions();
        _cache = cache ?? new MemoryCache();
        _logger = logger ?? NullLogger<ComodojoDispatcher>.Instance;
        _isLogged = _logger is not NullLogger<ComodojoDispatcher>;
        _services = new ServiceRunner(options, services, _logger);
    }

    /// <summary>The logger that is told of hooks and services that fail: plugins log with it, too. Comodojo's <c>getLogger</c>.</summary>
    public ILogger Logger => _logger;

    /// <summary>
    /// The time now, by <see cref="ComodojoOptions.Time"/>. Comodojo's <c>getCurrentTime</c> is the time of its one request:
    /// <see cref="ObjectRequest.CurrentTime"/>.
    /// </summary>
    public DateTimeOffset CurrentTime => _options.Time.GetUtcNow();

    /// <summary>Describes the hooks of the events, in the order in which the events were first hooked.</summary>
    /// <returns>
    /// The events' names with their hooks. A copy. The hooks of plugins that are made for each request are known in a request alone.
    /// </returns>
    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> GetListeners() =>
        _root is not null
            ? RequestListeners()
            : _events.Describe(one => one.Chain.Snapshot.Describe((in entry) => entry.Listener.Describe(one.Name)));

    /// <summary>Loads a plugin.</summary>
    /// <param name="plugin">The plugin.</param>
    /// <returns>The dispatcher.</returns>
    public ComodojoDispatcher LoadPlugin(IComodojoPlugin plugin)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        plugin.Load(this);
        return this;
    }

    /// <summary>Sets a route to a service.</summary>
    /// <param name="service">The service.</param>
    /// <param name="type"><see cref="RouteType.Route"/>.</param>
    /// <param name="serviceClass">A class derived from <see cref="ComodojoService"/>.</param>
    /// <param name="configure">Says more of the route: its cache, its headers.</param>
    /// <exception cref="ArgumentException">It is no service, or the type goes with a text.</exception>
    public void SetRoute(
        string service,
        RouteType type,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type serviceClass,
        Action<ObjectRoute>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(serviceClass);
        if (type != RouteType.Route)
        {
            throw new ArgumentException(
                $"A route of type '{type}' leads to a text, and not to the class '{serviceClass}'. Give an address or a message.",
                nameof(type));
        }

        if (!serviceClass.IsAssignableTo(typeof(ComodojoService)) || serviceClass.IsAbstract)
        {
            throw new ArgumentException(
                $"The class '{serviceClass}' of the service '{service}' is no '{typeof(ComodojoService)}' that can be made.",
                nameof(serviceClass));
        }

        SetRoute(new ObjectRoute(service) { Type = type, ServiceClass = serviceClass }, configure);
    }

    /// <summary>Sets a route to another location, or to an error.</summary>
    /// <param name="service">The service.</param>
    /// <param name="type"><see cref="RouteType.Redirect"/> or <see cref="RouteType.Error"/>.</param>
    /// <param name="target">The address, relative to <see cref="ComodojoOptions.BaseUrl"/> or absolute; or the error's text.</param>
    /// <param name="configure">Says more of the route: its statuses, its headers.</param>
    /// <exception cref="ArgumentException">The type goes with a class.</exception>
    public void SetRoute(string service, RouteType type, string target, Action<ObjectRoute>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(target);
        if (type == RouteType.Route)
        {
            throw new ArgumentException(
                $"A route of type '{type}' leads to a class, and not to the text '{target}'. Give the service's class.", nameof(type));
        }

        string meant = type == RouteType.Redirect && !ObjectRedirect.IsAddress(target)
            ? _options.BaseUrl.TrimEnd('/') + "/" + target.TrimStart('/')
            : target;
        SetRoute(new ObjectRoute(service) { Type = type, Target = meant }, configure);
    }

    /// <summary>Takes a route away.</summary>
    /// <param name="service">The service.</param>
    /// <returns>Whether there was one.</returns>
    public bool UnsetRoute(string service)
    {
        lock (_gate)
            return _table.UnsetRoute(service);
    }

    /// <summary>How many listeners there are.</summary>
    /// <returns>As in <c>ComodojoDispatcher: 2 events, 3 listeners</c>.</returns>
    public override string ToString() => ListenerNaming.Summarize(this, GetListeners());

    [UnconditionalSuppressMessage(
        "Trimming", "IL2067", Justification = "The class is that of a route, whose public constructors are kept.")]
    private static object Make(Type type) => Activator.CreateInstance(type)!;

    private void SetRoute(ObjectRoute route, Action<ObjectRoute>? configure)
    {
        configure?.Invoke(route);
        lock (_gate)
            _table.SetRoute(route.Service, route);
    }
}
