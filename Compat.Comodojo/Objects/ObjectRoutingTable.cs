namespace Compat.Comodojo;

/// <summary>Which service is where. Each request gets a copy, which hooks of <c>dispatcher.routingtable</c> may change.</summary>
/// <remarks>Not safe for changes by several threads at once; the dispatcher's own is changed under its lock.</remarks>
public class ObjectRoutingTable
{
    private const string Default = "default";

    private readonly Dictionary<string, ObjectRoute> _routes = new(StringComparer.Ordinal)
    {
        [Default] = new ObjectRoute(Default) { Type = RouteType.Error, Target = "Service not found", ErrorCode = 404 },
    };

    /// <summary>The request whose copy it is; <see langword="null"/> for the dispatcher's own.</summary>
    public ObjectRequest? Request { get; internal set; }

    /// <summary>Sets a route; the last one set for a service counts.</summary>
    /// <param name="service">The service; <c>default</c> for requests that name none.</param>
    /// <param name="route">The route.</param>
    /// <returns>The table.</returns>
    public ObjectRoutingTable SetRoute(string service, ObjectRoute route)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(route);
        _routes[service] = route;
        return this;
    }

    /// <summary>Takes a route away.</summary>
    /// <param name="service">The service.</param>
    /// <returns>Whether there was one.</returns>
    public bool UnsetRoute(string service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return _routes.Remove(service);
    }

    /// <summary>The services that have a route.</summary>
    /// <returns>Their names, in no particular order.</returns>
    public IReadOnlyCollection<string> GetServices() => [.. _routes.Keys];

    /// <summary>
    /// The route for a service. A request that names no service gets the route of the empty name, or else the default route; an unknown
    /// service gets an error.
    /// </summary>
    /// <param name="service">The service.</param>
    /// <returns>A route of the caller's own.</returns>
    public ObjectRoute GetRoute(string service)
    {
        ArgumentNullException.ThrowIfNull(service);
        if (_routes.TryGetValue(service, out ObjectRoute? route))
            return route.CopyFor(service);
        if (service is "" or "0" && (_routes.TryGetValue("", out route) || _routes.TryGetValue(Default, out route)))
            return route.CopyFor(service);
        return new ObjectRoute(service) { Type = RouteType.Error, Target = "Service not found", ErrorCode = 404 };
    }

    internal ObjectRoutingTable Copy()
    {
        var copy = new ObjectRoutingTable();
        copy._routes.Clear();
        foreach ((string service, ObjectRoute route) in _routes)
            copy._routes[service] = route;
        return copy;
    }
}
