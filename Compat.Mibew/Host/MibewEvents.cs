namespace Compat.Mibew;

/// <summary>The events whose arguments a host reads back, as it calls them: with what goes in, and what comes of it.</summary>
/// <param name="dispatcher">What plugins are attached to.</param>
public sealed class MibewEvents(EventDispatcher dispatcher)
{
    private const int DefaultAssetWeight = 500;

    private readonly EventDispatcher _dispatcher = dispatcher ?? throw new ArgumentNullException(nameof(dispatcher));

    /// <summary>A button was generated.</summary>
    /// <param name="button">Its markup.</param>
    /// <param name="generator">What generated it.</param>
    /// <returns>The markup to show.</returns>
    public string ButtonGenerate(object button, object? generator = null) =>
        Trigger(Events.ButtonGenerate, new EventArguments { ["button"] = button, ["generator"] = generator })["button"]?.ToString() ?? "";

    /// <summary>An operator is not known by session or cookie.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The operator, if a plugin has set one that is not empty; else <see langword="null"/>.</returns>
    public IDictionary<string, object?>? OperatorAuthenticate(object? request)
    {
        EventArguments arguments = Trigger(Events.OperatorAuthenticate, new EventArguments { ["operator"] = false, ["request"] = request });
        return arguments["operator"] is IDictionary<string, object?> { Count: > 0 } recognised ? recognised : null;
    }

    /// <summary>Style sheets are about to be attached to a page.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The assets, lighter ones first.</returns>
    /// <exception cref="InvalidOperationException">A plugin has added what is no asset.</exception>
    public IReadOnlyList<PageAsset> PageAddCss(object? request) =>
        Assets(Trigger(Events.PageAddCss, new EventArguments { ["request"] = request, ["css"] = new List<object?>() })["css"]);

    /// <summary>Scripts are about to be attached to a page; then their options are.</summary>
    /// <param name="request">The request.</param>
    /// <param name="options">Gets the options by plugin.</param>
    /// <returns>The assets, lighter ones first.</returns>
    /// <exception cref="InvalidOperationException">A plugin has added what is no asset.</exception>
    public IReadOnlyList<PageAsset> PageAddJs(object? request, out IDictionary<string, object?> options)
    {
        object? scripts = Trigger(Events.PageAddJs, new EventArguments { ["request"] = request, ["js"] = new List<object?>() })["js"];
        EventArguments arguments = Trigger(Events.PageAddJsPluginOptions, new EventArguments { ["request"] = request, ["plugins"] = new Dictionary<string, object?>(StringComparer.Ordinal) });
        options = new PageAddJsPluginOptionsArguments(arguments).Plugins;
        return Assets(scripts);
    }

    /// <summary>Access to a resource is denied.</summary>
    /// <typeparam name="TResponse">The host's responses.</typeparam>
    /// <param name="request">The request.</param>
    /// <returns>What a plugin wants to send instead, or <see langword="null"/>.</returns>
    public TResponse? ResourceAccessDenied<TResponse>(object? request)
        where TResponse : class => Respond<TResponse>(Events.ResourceAccessDenied, request);

    /// <summary>A resource is not found.</summary>
    /// <typeparam name="TResponse">The host's responses.</typeparam>
    /// <param name="request">The request.</param>
    /// <returns>What a plugin wants to send instead, or <see langword="null"/>.</returns>
    public TResponse? ResourceNotFound<TResponse>(object? request)
        where TResponse : class => Respond<TResponse>(Events.ResourceNotFound, request);

    /// <summary>All routes are loaded.</summary>
    /// <typeparam name="TRoutes">The host's collection of routes.</typeparam>
    /// <param name="routes">The routes.</param>
    /// <returns>The routes to use: the same ones changed, or others.</returns>
    public TRoutes RoutesAlter<TRoutes>(TRoutes routes)
        where TRoutes : class => Trigger(Events.RoutesAlter, new EventArguments { ["routes"] = routes })["routes"] as TRoutes ?? routes;

    /// <summary>A message is about to be posted.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="kind">The message's kind.</param>
    /// <param name="body">The message.</param>
    /// <param name="options">Its options.</param>
    /// <returns>The message to post.</returns>
    public (int Kind, string Body, IDictionary<string, object?> Options) ThreadPostMessage(object? thread, int kind, string body, IDictionary<string, object?>? options = null)
    {
        var view = new ThreadPostMessageArguments(Trigger(Events.ThreadPostMessage, new EventArguments
        {
            ["thread"] = thread,
            ["message_kind"] = kind,
            ["message_body"] = body,
            ["message_options"] = options ?? new Dictionary<string, object?>(StringComparer.Ordinal),
        }));
        return (view.MessageKind, view.MessageBody, view.MessageOptions);
    }

    /// <summary>Messages of a thread were loaded.</summary>
    /// <param name="messages">The messages.</param>
    /// <param name="thread">The thread.</param>
    /// <returns>The messages to send.</returns>
    public IList<object?> ThreadGetMessagesAlter(IList<object?> messages, object? thread) =>
        new ThreadGetMessagesAlterArguments(Trigger(Events.ThreadGetMessagesAlter, new EventArguments { ["messages"] = messages, ["thread"] = thread })).Messages;

    /// <summary>The list of threads is about to be sent to operators.</summary>
    /// <param name="threads">The threads.</param>
    /// <returns>The threads to send.</returns>
    public IList<object?> UsersUpdateThreadsAlter(IList<object?> threads) =>
        new UsersUpdateThreadsAlterArguments(Trigger(Events.UsersUpdateThreadsAlter, new EventArguments { ["threads"] = threads })).Threads;

    /// <summary>The list of visitors is about to be loaded, then to be sent.</summary>
    /// <param name="load">Loads them where no plugin has set a list, be it an empty one.</param>
    /// <returns>The visitors to send.</returns>
    public IList<object?> UsersUpdateVisitors(Func<IList<object?>> load)
    {
        ArgumentNullException.ThrowIfNull(load);
        object? loaded = Trigger(Events.UsersUpdateVisitorsLoad, new EventArguments { ["visitors"] = false })["visitors"];
        IList<object?> visitors = loaded as IList<object?> ?? load();
        return new UsersUpdateVisitorsAlterArguments(Trigger(Events.UsersUpdateVisitorsAlter, new EventArguments { ["visitors"] = visitors })).Visitors;
    }

    /// <summary>What the widget gets is ready to be sent.</summary>
    /// <param name="arguments">The visitor, the request, the response and what makes addresses.</param>
    /// <returns>The response to send.</returns>
    public IDictionary<string, object?> WidgetResponseAlter(EventArguments arguments) =>
        new WidgetResponseAlterArguments(Trigger(Events.WidgetResponseAlter, arguments)).Response;

    private EventArguments Trigger(string eventName, EventArguments arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        _dispatcher.TriggerEvent(eventName, arguments);
        return arguments;
    }

    private TResponse? Respond<TResponse>(string eventName, object? request)
        where TResponse : class => Trigger(eventName, new EventArguments { ["request"] = request, ["response"] = false })["response"] as TResponse;

    private static List<PageAsset> Assets(object? listed)
    {
        var assets = new List<PageAsset>();
        foreach (object? item in listed as IEnumerable<object?> ?? [])
        {
            assets.Add(item switch
            {
                string address => new PageAsset(address, "url", DefaultAssetWeight),
                PageAsset asset => asset,
                IDictionary<string, object?> map when map.TryGetValue("content", out object? content) && content is string { Length: > 0 } text && map.TryGetValue("type", out object? type) && type is string { Length: > 0 } kind =>
                    new PageAsset(text, kind, map.TryGetValue("weight", out object? weight) && weight is int or long ? Convert.ToInt32(weight, System.Globalization.CultureInfo.InvariantCulture) : DefaultAssetWeight),
                _ => throw new InvalidOperationException($"A plugin has added {(item is null ? "null" : $"a '{item.GetType()}'")} to a page's assets. Add an address, or a map with 'content' and 'type'."),
            });
        }

        return [.. assets.OrderBy(asset => asset.Weight)];
    }
}
