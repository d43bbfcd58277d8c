using Compat.Comodojo.Hooks;

namespace Compat.Comodojo;

public sealed partial class ComodojoDispatcher
{
    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The content; <see langword="null"/> for a redirect.</returns>
    /// <exception cref="InvalidOperationException">A hook is asynchronous. Use <see cref="DispatchAsync"/>.</exception>
    public string? Dispatch(ObjectRequest request) => Run(request).Content;

    /// <summary>Answers a request, and awaits asynchronous hooks.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Asked before every hook.</param>
    /// <returns>The content; <see langword="null"/> for a redirect.</returns>
    public async ValueTask<string?> DispatchAsync(ObjectRequest request, CancellationToken cancellationToken = default) =>
        (await RunAsync(request, cancellationToken).ConfigureAwait(true)).Content;

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The result whole: status, headers and content.</returns>
    /// <exception cref="InvalidOperationException">A hook is asynchronous. Use <see cref="RunAsync(ObjectRequest, CancellationToken)"/>.</exception>
    public IObjectResult Run(ObjectRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ValueTask<IObjectResult> running = RunAsync(request, (eventName, type, data) => new ValueTask<object?>(_hooks.Fire(eventName, type, data)));

        // Every event fires at once, so there is nothing to wait for.
        return running.IsCompleted ? running.GetAwaiter().GetResult() : throw new System.Diagnostics.UnreachableException();
    }

    /// <summary>Answers a request, and awaits asynchronous hooks.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Asked before every hook.</param>
    /// <returns>The result whole: status, headers and content.</returns>
    public ValueTask<IObjectResult> RunAsync(ObjectRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return RunAsync(request, (eventName, type, data) => _hooks.FireAsync(eventName, type, data, cancellationToken));
    }

    private async ValueTask<IObjectResult> RunAsync(ObjectRequest request, Func<string, HookType, object?, ValueTask<object?>> fire)
    {
        string method = request.Method;
        await fire(ComodojoEvents.Start, HookType.Void, this).ConfigureAwait(true);
        request = (ObjectRequest)(await fire(ComodojoEvents.Request, HookType.Request, request).ConfigureAwait(true))!;
        request = (ObjectRequest)(await fire($"{ComodojoEvents.Request}.{method}", HookType.Request, request).ConfigureAwait(true))!;
        request = (ObjectRequest)(await fire($"{ComodojoEvents.Request}.{request.Service}", HookType.Request, request).ConfigureAwait(true))!;
        await fire(ComodojoEvents.RequestEnd, HookType.Void, request).ConfigureAwait(true);
        if (!_options.IsEnabled)
            return await FinishAsync(new ObjectError().SetService(request.Service).SetStatusCode(503), fire).ConfigureAwait(true);

        ObjectRoutingTable table;
        lock (_gate)
            table = _table.Copy();
        table = (ObjectRoutingTable)(await fire(ComodojoEvents.RoutingTable, HookType.Table, table).ConfigureAwait(true))!;
        ObjectRoute route = table.GetRoute(request.Service);
        route = (ObjectRoute)(await fire(ComodojoEvents.ServiceRoute, HookType.Route, route).ConfigureAwait(true))!;
        route = (ObjectRoute)(await fire($"{ComodojoEvents.ServiceRoute}.{NameOf(route.Type)}", HookType.Route, route).ConfigureAwait(true))!;
        route = (ObjectRoute)(await fire($"{ComodojoEvents.ServiceRoute}.{route.Service}", HookType.Route, route).ConfigureAwait(true))!;
        await fire(ComodojoEvents.ServiceRouteEnd, HookType.Void, route).ConfigureAwait(true);

        IObjectResult made = Answer(request, route, out bool isFromCache);
        IObjectResult result = await FinishAsync(made, fire).ConfigureAwait(true);
        if (IsKept(request, route) && !isFromCache && result is ObjectSuccess success)
            _cache.Set(KeyOf(request), success, route.TimeToLive);
        if (route.Cache.HasFlag(CacheSide.Client) && result is ObjectSuccess && !result.Headers.ContainsKey("Cache-Control"))
            result.Headers["Cache-Control"] = $"max-age={(long)route.TimeToLive.TotalSeconds}";
        return result;
    }

    private static async ValueTask<IObjectResult> FinishAsync(IObjectResult result, Func<string, HookType, object?, ValueTask<object?>> fire)
    {
        // The family is that of what was made, whatever hooks make of it.
        string family = result switch
        {
            ObjectSuccess => ComodojoEvents.Route,
            ObjectRedirect => ComodojoEvents.Redirect,
            _ => ComodojoEvents.Error,
        };
        result = (IObjectResult)(await fire(ComodojoEvents.Result, HookType.Result, result).ConfigureAwait(true))!;
        result = (IObjectResult)(await fire(family, HookType.Result, result).ConfigureAwait(true))!;
        result = (IObjectResult)(await fire($"{family}.{result.StatusCode}", HookType.Result, result).ConfigureAwait(true))!;
        return (IObjectResult)(await fire(ComodojoEvents.ResultEnd, HookType.Result, result).ConfigureAwait(true))!;
    }

    private static string NameOf(RouteType type) => type switch
    {
        RouteType.Route => "ROUTE",
        RouteType.Redirect => "REDIRECT",
        _ => "ERROR",
    };

    private static bool IsKept(ObjectRequest request, ObjectRoute route) =>
        request.Method == "GET" && route.Type == RouteType.Route && route.Cache.HasFlag(CacheSide.Server);

    private static string KeyOf(ObjectRequest request) =>
        string.Join('\n', [request.Service, .. request.Attributes.Select(one => $"{one.Key}={one.Value}"), .. request.Parameters.Select(one => $"{one.Key}:{one.Value}")]);

    private IObjectResult Answer(ObjectRequest request, ObjectRoute route, out bool isFromCache)
    {
        isFromCache = false;
        if (!route.Allows(request.Headers.TryGetValue("Origin", out string? origin) ? origin : null))
            return new ObjectError().SetService(route.Service).SetStatusCode(403).SetContent("Origin not allowed");
        switch (route.Type)
        {
            case RouteType.Error:
                return WithHeaders(new ObjectError().SetService(route.Service).SetStatusCode(route.ErrorCode).SetContent(route.Target), route.Headers);
            case RouteType.Redirect:
                return WithHeaders(new ObjectRedirect().SetService(route.Service).SetStatusCode(route.RedirectCode).SetLocation(route.Target ?? ""), route.Headers);
            default:
                if (IsKept(request, route) && _cache.Get(KeyOf(request)) is { } kept)
                {
                    isFromCache = true;
                    return kept;
                }

                return RunService(request, route);
        }
    }

    private IObjectResult RunService(ObjectRequest request, ObjectRoute route)
    {
        try
        {
            if (!_options.SupportedMethods.Contains(request.Method, StringComparer.Ordinal))
            {
                string allowed = string.Join(',', _options.SupportedMethods);
                throw new ServiceException($"Allow: {allowed}", 405) { Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Allow"] = allowed } };
            }

            if (route.ServiceClass is null || _services(route.ServiceClass) is not ComodojoService service)
                throw new ServiceException("Cannot run service");
            service.Request = request;
            service.Setup();
            string? content = service.Serve(request.Method);
            ObjectSuccess success = new ObjectSuccess().SetService(route.Service).SetStatusCode(service.StatusCode).SetContent(content).SetContentType(service.ContentType);
            return WithHeaders(WithHeaders(success, service.Headers), route.Headers);
        }
        catch (ServiceException exception)
        {
            HookLog.ServiceFailed(_logger, exception, route.Service, exception.StatusCode);
            return WithHeaders(WithHeaders(new ObjectError().SetService(route.Service).SetStatusCode(exception.StatusCode).SetContent(exception.Message), exception.Headers), route.Headers);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException or InsufficientExecutionStackException))
        {
            HookLog.ServiceFailed(_logger, exception, route.Service, 500);
            return WithHeaders(new ObjectError().SetService(route.Service).SetContent(exception.Message), route.Headers);
        }
    }

    private static T WithHeaders<T>(T result, IEnumerable<KeyValuePair<string, string>> headers)
        where T : IObjectResult
    {
        foreach ((string name, string value) in headers)
            result.Headers[name] = value;
        return result;
    }
}
