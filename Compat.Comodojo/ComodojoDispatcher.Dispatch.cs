using System.Globalization;

namespace Compat.Comodojo;

public sealed partial class ComodojoDispatcher
{
    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The content; <see langword="null"/> for a redirect.</returns>
    /// <exception cref="InvalidOperationException">A hook or the service is asynchronous. Use <see cref="DispatchAsync"/>.</exception>
    public string? Dispatch(ObjectRequest request) => Run(request).Content;

    /// <summary>Answers a request, and awaits asynchronous hooks and services.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Asked before every hook, and given to services.</param>
    /// <returns>The content; <see langword="null"/> for a redirect.</returns>
    public ValueTask<string?> DispatchAsync(ObjectRequest request, CancellationToken cancellationToken = default) =>
        ContentOfAsync(RunAsync(request, cancellationToken));

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The result whole: status, headers and content.</returns>
    /// <exception cref="InvalidOperationException">
    /// A hook or the service is asynchronous. Use <see cref="RunAsync(ObjectRequest, CancellationToken)"/>.
    /// </exception>
    public IObjectResult Run(ObjectRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (_root is null && HasRequestPlugins)
            return RunInScope(request);
        ValueTask<IObjectResult> running = RunAsync(
            request, (eventName, type, data) => new ValueTask<object?>(Fire(eventName, type, data)), isAwaited: false);

        // Events and services come back at once, so there is nothing to wait for.
        return running.IsCompleted ? running.GetAwaiter().GetResult() : throw new System.Diagnostics.UnreachableException();
    }

    /// <summary>Answers a request, and awaits asynchronous hooks and services.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Asked before every hook, and given to services.</param>
    /// <returns>The result whole: status, headers and content.</returns>
    public ValueTask<IObjectResult> RunAsync(ObjectRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (_root is null && HasRequestPlugins)
            return RunInScopeAsync(request, cancellationToken);
        return RunAsync(
            request, (eventName, type, data) => FireAsync(eventName, type, data, cancellationToken), isAwaited: true, cancellationToken);
    }

    private static async ValueTask<string?> ContentOfAsync(ValueTask<IObjectResult> running) =>
        (await running.ConfigureAwait(true)).Content;

    private async ValueTask<IObjectResult> RunAsync(
        ObjectRequest request, Func<string, HookType, object?, ValueTask<object?>> fire, bool isAwaited,
        CancellationToken cancellationToken = default)
    {
        if (_root is not null)
            s_request.Value = this;
        string method = request.Method;
        await fire(ComodojoEvents.Start, HookType.Void, this).ConfigureAwait(true);
        request = await AskedAsync(ComodojoEvents.Request, request, fire).ConfigureAwait(true);
        request = await AskedAsync($"{ComodojoEvents.Request}.{method}", request, fire).ConfigureAwait(true);
        request = await AskedAsync($"{ComodojoEvents.Request}.{request.Service}", request, fire).ConfigureAwait(true);
        await fire(ComodojoEvents.RequestEnd, HookType.Void, request).ConfigureAwait(true);
        if (!_options.IsEnabled)
            return await FinishAsync(new ObjectError().SetService(request.Service).SetStatusCode(503), request, fire).ConfigureAwait(true);

        ObjectRoutingTable table;
        lock (_gate)
            table = _table.Copy();
        table.Request = request;
        table = (ObjectRoutingTable)(await fire(ComodojoEvents.RoutingTable, HookType.Table, table).ConfigureAwait(true))!;
        ObjectRoute route = table.GetRoute(request.Service);
        route = await RouteAsync(ComodojoEvents.ServiceRoute, route, request, fire).ConfigureAwait(true);
        route = await RouteAsync($"{ComodojoEvents.ServiceRoute}.{NameOf(route.Type)}", route, request, fire).ConfigureAwait(true);
        route = await RouteAsync($"{ComodojoEvents.ServiceRoute}.{route.Service}", route, request, fire).ConfigureAwait(true);
        await fire(ComodojoEvents.ServiceRouteEnd, HookType.Void, route).ConfigureAwait(true);

        // Before the service may change the request, and copies, for hooks change results.
        string? key = IsKept(request, route) ? KeyOf(request, route) : null;
        ObjectSuccess? kept = key is null || !route.Allows(OriginOf(request)) ? null : _cache.Get(key)?.Copy();
        IObjectResult made = kept ?? await AnswerAsync(request, route, isAwaited, cancellationToken).ConfigureAwait(true);
        IObjectResult result = await FinishAsync(made, request, fire).ConfigureAwait(true);
        if (key is not null && kept is null && result is ObjectSuccess success)
            _cache.Set(key, success.Copy(), route.TimeToLive);
        if (route.Cache.HasFlag(CacheSide.Client) && result is ObjectSuccess && !result.Headers.ContainsKey("Cache-Control"))
            result.Headers["Cache-Control"] = $"max-age={(long)route.TimeToLive.TotalSeconds}";
        return result;
    }

    private static async ValueTask<ObjectRequest> AskedAsync(
        string eventName, ObjectRequest request, Func<string, HookType, object?, ValueTask<object?>> fire) =>
        ((ObjectRequest)(await fire(eventName, HookType.Request, request).ConfigureAwait(true))!).InPlaceOf(request);

    private static async ValueTask<ObjectRoute> RouteAsync(
        string eventName, ObjectRoute route, ObjectRequest request, Func<string, HookType, object?, ValueTask<object?>> fire)
    {
        route.Request = request;
        route = (ObjectRoute)(await fire(eventName, HookType.Route, route).ConfigureAwait(true))!;
        route.Request = request;
        return route;
    }

    private static async ValueTask<IObjectResult> FinishAsync(
        IObjectResult result, ObjectRequest request, Func<string, HookType, object?, ValueTask<object?>> fire)
    {
        // The family is that of what was made, whatever hooks make of it.
        string family = result switch
        {
            ObjectSuccess => ComodojoEvents.Route,
            ObjectRedirect => ComodojoEvents.Redirect,
            _ => ComodojoEvents.Error,
        };
        result = await ResultAsync(ComodojoEvents.Result, result, request, fire).ConfigureAwait(true);
        result = await ResultAsync(family, result, request, fire).ConfigureAwait(true);
        result = await ResultAsync($"{family}.{result.StatusCode}", result, request, fire).ConfigureAwait(true);
        result = await ResultAsync(ComodojoEvents.ResultEnd, result, request, fire).ConfigureAwait(true);
        (result as IAnswer)?.Answered = request;
        return result;
    }

    private static async ValueTask<IObjectResult> ResultAsync(
        string eventName, IObjectResult result, ObjectRequest request, Func<string, HookType, object?, ValueTask<object?>> fire)
    {
        (result as IAnswer)?.Answered = request;
        return (IObjectResult)(await fire(eventName, HookType.Result, result).ConfigureAwait(true))!;
    }

    private static string NameOf(RouteType type) => type switch
    {
        RouteType.Route => "ROUTE",
        RouteType.Redirect => "REDIRECT",
        _ => "ERROR",
    };

    private static bool IsKept(ObjectRequest request, ObjectRoute route) =>
        request.Method == "GET" && route.Type == RouteType.Route && route.Cache.HasFlag(CacheSide.Server);

    private static string? OriginOf(ObjectRequest request) => request.Headers.TryGetValue("Origin", out string? origin) ? origin : null;

    // Each text behind its length, so that none passes for several. Hooks may lead two requests for a service to different classes.
    private static string KeyOf(ObjectRequest request, ObjectRoute route)
    {
        IEnumerable<string> texts =
        [
            request.Service, route.ServiceClass?.AssemblyQualifiedName ?? "",
            .. request.Attributes.SelectMany(one => new[] { "a", one.Key, one.Value }),
            .. request.Parameters.SelectMany(one => new[] { "p", one.Key, one.Value }),
        ];
        return string.Concat(texts.Select(text => string.Create(CultureInfo.InvariantCulture, $"{text.Length}:{text}")));
    }

    private async ValueTask<IObjectResult> AnswerAsync(
        ObjectRequest request, ObjectRoute route, bool isAwaited, CancellationToken cancellationToken)
    {
        if (!route.Allows(OriginOf(request)))
            return new ObjectError().SetService(route.Service).SetStatusCode(403).SetContent("Origin not allowed");
        return route.Type switch
        {
            RouteType.Error => new ObjectError()
                .SetService(route.Service).SetStatusCode(route.ErrorCode).SetContent(route.Target).AddHeaders(route.Headers),
            RouteType.Redirect => new ObjectRedirect()
                .SetService(route.Service).SetStatusCode(route.RedirectCode).SetLocation(route.Target ?? "").AddHeaders(route.Headers),
            _ => await _services.RunAsync(request, route, isAwaited, cancellationToken).ConfigureAwait(true),
        };
    }
}
