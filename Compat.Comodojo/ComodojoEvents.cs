namespace Compat.Comodojo;

/// <summary>
/// The events of a request, in their order. Behind a point comes what was found: <c>dispatcher.request.GET</c>,
/// <c>dispatcher.serviceroute.REDIRECT</c>, <c>dispatcher.error.404</c>.
/// </summary>
public static class ComodojoEvents
{
    /// <summary>A request is about to be answered. Carries the <see cref="ComodojoDispatcher"/>, takes nothing back.</summary>
    public const string Start = "dispatcher";

    /// <summary>The request; then with the method, then with the service behind it. Takes an <see cref="ObjectRequest"/>.</summary>
    public const string Request = "dispatcher.request";

    /// <summary>After all other events of the request. Takes nothing back.</summary>
    public const string RequestEnd = "dispatcher.request.#";

    /// <summary>The request's copy of the table. Takes an <see cref="ObjectRoutingTable"/>.</summary>
    public const string RoutingTable = "dispatcher.routingtable";

    /// <summary>
    /// The route that was found; then with its type, then with the service behind it. Takes an <see cref="ObjectRoute"/>.
    /// </summary>
    public const string ServiceRoute = "dispatcher.serviceroute";

    /// <summary>After all other events of the route. Takes nothing back.</summary>
    public const string ServiceRouteEnd = "dispatcher.serviceroute.#";

    /// <summary>The result, whatever it is. Takes an <see cref="IObjectResult"/>.</summary>
    public const string Result = "dispatcher.result";

    /// <summary>A service's result; then with its status behind it. Takes an <see cref="IObjectResult"/>.</summary>
    public const string Route = "dispatcher.route";

    /// <summary>A redirect; then with its status behind it. Takes an <see cref="IObjectResult"/>.</summary>
    public const string Redirect = "dispatcher.redirect";

    /// <summary>An error; then with its status behind it. Takes an <see cref="IObjectResult"/>.</summary>
    public const string Error = "dispatcher.error";

    /// <summary>After all other events. Takes an <see cref="IObjectResult"/>.</summary>
    public const string ResultEnd = "dispatcher.result.#";
}
