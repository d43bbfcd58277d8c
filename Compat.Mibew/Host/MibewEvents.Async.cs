using Compat.Mibew.Host;

namespace Compat.Mibew;

/// <content>The same, for plugins whose listeners are awaited.</content>
public sealed partial class MibewEvents
{
    /// <summary>A button was generated.</summary>
    /// <param name="button">Its markup.</param>
    /// <param name="generator">What generated it.</param>
    /// <param name="cancellationToken">Given to listeners.</param>
    /// <returns>The markup to show.</returns>
    public async ValueTask<string> ButtonGenerateAsync(
        object button, object? generator = null, CancellationToken cancellationToken = default) =>
        ReadBack.Text((await TriggerAsync(
            Events.ButtonGenerate, new EventArguments { ["button"] = button, ["generator"] = generator },
            cancellationToken).ConfigureAwait(true))["button"]);

    /// <summary>An operator is not known by session or cookie.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Given to listeners.</param>
    /// <returns>The operator, if a plugin has set one that is not empty; else <see langword="null"/>.</returns>
    /// <exception cref="InvalidOperationException">A plugin has set what is no map.</exception>
    public async ValueTask<IDictionary<string, object?>?> OperatorAuthenticateAsync(
        object? request, CancellationToken cancellationToken = default) =>
        ReadBack.Operator((await TriggerAsync(
            Events.OperatorAuthenticate, new EventArguments { ["operator"] = false, ["request"] = request },
            cancellationToken).ConfigureAwait(true))["operator"]);

    /// <summary>Style sheets are about to be attached to a page.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Given to listeners.</param>
    /// <returns>The assets, lighter ones first.</returns>
    /// <exception cref="InvalidOperationException">A plugin has added what is no asset.</exception>
    public async ValueTask<IReadOnlyList<PageAsset>> PageAddCssAsync(object? request, CancellationToken cancellationToken = default) =>
        ReadBack.Assets("css", (await TriggerAsync(
            Events.PageAddCss, new EventArguments { ["request"] = request, ["css"] = new List<object?>() },
            cancellationToken).ConfigureAwait(true))["css"]);

    /// <summary>Scripts are about to be attached to a page; then their options are.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Given to listeners.</param>
    /// <returns>The assets, lighter ones first, and the options by plugin.</returns>
    /// <exception cref="InvalidOperationException">A plugin has added what is no asset.</exception>
    public async ValueTask<(IReadOnlyList<PageAsset> Assets, IDictionary<string, object?> Options)> PageAddJsAsync(
        object? request, CancellationToken cancellationToken = default)
    {
        object? scripts = (await TriggerAsync(
            Events.PageAddJs, new EventArguments { ["request"] = request, ["js"] = new List<object?>() },
            cancellationToken).ConfigureAwait(true))["js"];
        EventArguments options =
            await TriggerAsync(Events.PageAddJsPluginOptions, ReadBack.PluginOptions(request), cancellationToken).ConfigureAwait(true);
        return (ReadBack.Assets("js", scripts), new PageAddJsPluginOptionsArguments(options).Plugins);
    }

    /// <summary>Access to a resource is denied.</summary>
    /// <typeparam name="TResponse">The host's responses.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Given to listeners.</param>
    /// <returns>What a plugin wants to send instead, or <see langword="null"/>.</returns>
    public async ValueTask<TResponse?> ResourceAccessDeniedAsync<TResponse>(object? request, CancellationToken cancellationToken = default)
        where TResponse : class =>
        (await TriggerAsync(
            Events.ResourceAccessDenied, new EventArguments { ["request"] = request, ["response"] = false },
            cancellationToken).ConfigureAwait(true))["response"] as TResponse;

    /// <summary>A resource is not found.</summary>
    /// <typeparam name="TResponse">The host's responses.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Given to listeners.</param>
    /// <returns>What a plugin wants to send instead, or <see langword="null"/>.</returns>
    public async ValueTask<TResponse?> ResourceNotFoundAsync<TResponse>(object? request, CancellationToken cancellationToken = default)
        where TResponse : class =>
        (await TriggerAsync(
            Events.ResourceNotFound, new EventArguments { ["request"] = request, ["response"] = false },
            cancellationToken).ConfigureAwait(true))["response"] as TResponse;

    /// <summary>All routes are loaded.</summary>
    /// <typeparam name="TRoutes">The host's collection of routes.</typeparam>
    /// <param name="routes">The routes.</param>
    /// <param name="cancellationToken">Given to listeners.</param>
    /// <returns>The routes to use: the same ones changed, or others.</returns>
    /// <exception cref="InvalidOperationException">A plugin has put something else in their place.</exception>
    public async ValueTask<TRoutes> RoutesAlterAsync<TRoutes>(TRoutes routes, CancellationToken cancellationToken = default)
        where TRoutes : class =>
        ReadBack.Routes<TRoutes>((await TriggerAsync(
            Events.RoutesAlter, new EventArguments { ["routes"] = routes }, cancellationToken).ConfigureAwait(true))["routes"]);

    /// <summary>A message is about to be posted.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="kind">The message's kind.</param>
    /// <param name="body">The message.</param>
    /// <param name="options">Its options.</param>
    /// <param name="cancellationToken">Given to listeners.</param>
    /// <returns>The message to post.</returns>
    public async ValueTask<(int Kind, string Body, IDictionary<string, object?> Options)> ThreadPostMessageAsync(
        object? thread, int kind, string body, IDictionary<string, object?>? options = null,
        CancellationToken cancellationToken = default) =>
        ReadBack.Message((await TriggerAsync(
            Events.ThreadPostMessage, ReadBack.Message(thread, kind, body, options), cancellationToken).ConfigureAwait(true)));

    /// <summary>Messages of a thread were loaded.</summary>
    /// <param name="messages">The messages.</param>
    /// <param name="thread">The thread.</param>
    /// <param name="cancellationToken">Given to listeners.</param>
    /// <returns>
    /// The messages to send. The newest that a reader has seen is the highest <c>id</c> among these, so a message that a plugin removed is
    /// read again.
    /// </returns>
    public async ValueTask<IList<object?>> ThreadGetMessagesAlterAsync(
        IList<object?> messages, object? thread, CancellationToken cancellationToken = default) =>
        ReadBack.List("messages", (await TriggerAsync(
            Events.ThreadGetMessagesAlter, new EventArguments { ["messages"] = messages, ["thread"] = thread },
            cancellationToken).ConfigureAwait(true))["messages"]);

    /// <summary>The list of threads is about to be sent to operators.</summary>
    /// <param name="threads">The threads.</param>
    /// <param name="cancellationToken">Given to listeners.</param>
    /// <returns>The threads to send.</returns>
    public async ValueTask<IList<object?>> UsersUpdateThreadsAlterAsync(
        IList<object?> threads, CancellationToken cancellationToken = default) =>
        ReadBack.List("threads", (await TriggerAsync(
            Events.UsersUpdateThreadsAlter, new EventArguments { ["threads"] = threads },
            cancellationToken).ConfigureAwait(true))["threads"]);

    /// <summary>The list of visitors is about to be loaded, then to be sent.</summary>
    /// <param name="load">Loads them where no plugin has set a list, be it an empty one.</param>
    /// <param name="cancellationToken">Given to listeners.</param>
    /// <returns>The visitors to send.</returns>
    public ValueTask<IList<object?>> UsersUpdateVisitorsAsync(
        Func<CancellationToken, ValueTask<IList<object?>>> load, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(load);
        return VisitorsAsync(load, cancellationToken);
    }

    private async ValueTask<IList<object?>> VisitorsAsync(
        Func<CancellationToken, ValueTask<IList<object?>>> load, CancellationToken cancellationToken)
    {
        object? set = (await TriggerAsync(
            Events.UsersUpdateVisitorsLoad, new EventArguments { ["visitors"] = false },
            cancellationToken).ConfigureAwait(true))["visitors"];
        IList<object?> visitors = ReadBack.ListOrNull(set) ?? await load(cancellationToken).ConfigureAwait(true);
        return ReadBack.List("visitors", (await TriggerAsync(
            Events.UsersUpdateVisitorsAlter, new EventArguments { ["visitors"] = visitors },
            cancellationToken).ConfigureAwait(true))["visitors"]);
    }

    /// <summary>What the widget gets is ready to be sent.</summary>
    /// <param name="arguments">The visitor, the request, the response and what makes addresses.</param>
    /// <param name="cancellationToken">Given to listeners.</param>
    /// <returns>The response to send.</returns>
    public ValueTask<IDictionary<string, object?>> WidgetResponseAlterAsync(
        EventArguments arguments, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return ResponseAsync(arguments, cancellationToken);
    }

    private async ValueTask<IDictionary<string, object?>> ResponseAsync(EventArguments arguments, CancellationToken cancellationToken) =>
        new WidgetResponseAlterArguments(
            await TriggerAsync(Events.WidgetResponseAlter, arguments, cancellationToken).ConfigureAwait(true)).Response;

    /// <summary>
    /// A client application has sent a package: <see cref="Events.ThreadRequestReceived"/> or <see cref="Events.UsersRequestReceived"/>.
    /// </summary>
    /// <param name="key">The event.</param>
    /// <param name="package">The package.</param>
    /// <param name="cancellationToken">Given to listeners.</param>
    /// <returns>The package to work on.</returns>
    public ValueTask<IDictionary<string, object?>> RequestReceivedAsync(
        EventKey<RequestPackageArguments> key, IDictionary<string, object?> package, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        return PackageAsync(key, package, cancellationToken);
    }

    private async ValueTask<IDictionary<string, object?>> PackageAsync(
        EventKey<RequestPackageArguments> key, IDictionary<string, object?> package, CancellationToken cancellationToken) =>
        new RequestPackageArguments(
            await TriggerAsync(key, new EventArguments { ["package"] = package }, cancellationToken).ConfigureAwait(true)).Package;

    private async ValueTask<EventArguments> TriggerAsync(string eventName, EventArguments arguments, CancellationToken cancellationToken)
    {
        await _dispatcher.TriggerEventAsync(eventName, arguments, cancellationToken).ConfigureAwait(true);
        return arguments;
    }
}
