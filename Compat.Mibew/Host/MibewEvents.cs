using Compat.Mibew.Host;

namespace Compat.Mibew;

/// <summary>
/// The events whose arguments a host reads back, as methods that take the arguments and return the result. The host triggers the other
/// events itself.
/// </summary>
/// <param name="dispatcher">What plugins are attached to.</param>
public sealed partial class MibewEvents(EventDispatcher dispatcher)
{
    private readonly EventDispatcher _dispatcher = dispatcher ?? throw new ArgumentNullException(nameof(dispatcher));

    /// <summary>A button was generated.</summary>
    /// <param name="button">Its markup.</param>
    /// <param name="generator">What generated it.</param>
    /// <returns>The markup to show.</returns>
    public string ButtonGenerate(object button, object? generator = null) =>
        ReadBack.Text(Trigger(Events.ButtonGenerate, new EventArguments { ["button"] = button, ["generator"] = generator })["button"]);

    /// <summary>An operator is not known by session or cookie.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The operator, if a plugin has set one that is not empty; else <see langword="null"/>.</returns>
    /// <exception cref="InvalidOperationException">A plugin has set what is no map.</exception>
    public IDictionary<string, object?>? OperatorAuthenticate(object? request) =>
        ReadBack.Operator(
            Trigger(Events.OperatorAuthenticate, new EventArguments { ["operator"] = false, ["request"] = request })["operator"]);

    /// <summary>Style sheets are about to be attached to a page.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The assets, lighter ones first.</returns>
    /// <exception cref="InvalidOperationException">A plugin has added what is no asset.</exception>
    public IReadOnlyList<PageAsset> PageAddCss(object? request) =>
        ReadBack.Assets(
            "css", Trigger(Events.PageAddCss, new EventArguments { ["request"] = request, ["css"] = new List<object?>() })["css"]);

    /// <summary>Scripts are about to be attached to a page; then their options are.</summary>
    /// <param name="request">The request.</param>
    /// <param name="options">Gets the options by plugin.</param>
    /// <returns>The assets, lighter ones first.</returns>
    /// <exception cref="InvalidOperationException">A plugin has added what is no asset.</exception>
    public IReadOnlyList<PageAsset> PageAddJs(object? request, out IDictionary<string, object?> options)
    {
        object? scripts = Trigger(Events.PageAddJs, new EventArguments { ["request"] = request, ["js"] = new List<object?>() })["js"];
        options = new PageAddJsPluginOptionsArguments(Trigger(Events.PageAddJsPluginOptions, ReadBack.PluginOptions(request))).Plugins;
        return ReadBack.Assets("js", scripts);
    }

    /// <summary>Access to a resource is denied.</summary>
    /// <typeparam name="TResponse">The host's responses.</typeparam>
    /// <param name="request">The request.</param>
    /// <returns>What a plugin wants to send instead, or <see langword="null"/>.</returns>
    public TResponse? ResourceAccessDenied<TResponse>(object? request)
        where TResponse : class =>
        Trigger(Events.ResourceAccessDenied, new EventArguments { ["request"] = request, ["response"] = false })["response"] as TResponse;

    /// <summary>A resource is not found.</summary>
    /// <typeparam name="TResponse">The host's responses.</typeparam>
    /// <param name="request">The request.</param>
    /// <returns>What a plugin wants to send instead, or <see langword="null"/>.</returns>
    public TResponse? ResourceNotFound<TResponse>(object? request)
        where TResponse : class =>
        Trigger(Events.ResourceNotFound, new EventArguments { ["request"] = request, ["response"] = false })["response"] as TResponse;

    /// <summary>All routes are loaded.</summary>
    /// <typeparam name="TRoutes">The host's collection of routes.</typeparam>
    /// <param name="routes">The routes.</param>
    /// <returns>The routes to use: the same ones changed, or others.</returns>
    /// <exception cref="InvalidOperationException">A plugin has put something else in their place.</exception>
    public TRoutes RoutesAlter<TRoutes>(TRoutes routes)
        where TRoutes : class =>
        ReadBack.Routes<TRoutes>(Trigger(Events.RoutesAlter, new EventArguments { ["routes"] = routes })["routes"]);

    /// <summary>A message is about to be posted.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="kind">The message's kind.</param>
    /// <param name="body">The message.</param>
    /// <param name="options">Its options.</param>
    /// <returns>The message to post.</returns>
    public (int Kind, string Body, IDictionary<string, object?> Options) ThreadPostMessage(
        object? thread, int kind, string body, IDictionary<string, object?>? options = null) =>
        ReadBack.Message(Trigger(Events.ThreadPostMessage, ReadBack.Message(thread, kind, body, options)));

    /// <summary>Messages of a thread were loaded.</summary>
    /// <param name="messages">The messages.</param>
    /// <param name="thread">The thread.</param>
    /// <returns>
    /// The messages to send. The newest that a reader has seen is the highest <c>id</c> among these, so a message that a plugin removed is
    /// read again.
    /// </returns>
    public IList<object?> ThreadGetMessagesAlter(IList<object?> messages, object? thread) =>
        ReadBack.List("messages", Trigger(
            Events.ThreadGetMessagesAlter, new EventArguments { ["messages"] = messages, ["thread"] = thread })["messages"]);

    /// <summary>The list of threads is about to be sent to operators.</summary>
    /// <param name="threads">The threads.</param>
    /// <returns>The threads to send.</returns>
    public IList<object?> UsersUpdateThreadsAlter(IList<object?> threads) =>
        ReadBack.List("threads", Trigger(Events.UsersUpdateThreadsAlter, new EventArguments { ["threads"] = threads })["threads"]);

    /// <summary>The list of visitors is about to be loaded, then to be sent.</summary>
    /// <param name="load">Loads them where no plugin has set a list, be it an empty one.</param>
    /// <returns>The visitors to send.</returns>
    public IList<object?> UsersUpdateVisitors(Func<IList<object?>> load)
    {
        ArgumentNullException.ThrowIfNull(load);
        object? set = Trigger(Events.UsersUpdateVisitorsLoad, new EventArguments { ["visitors"] = false })["visitors"];
        IList<object?> visitors = ReadBack.ListOrNull(set) ?? load();
        return ReadBack.List(
            "visitors", Trigger(Events.UsersUpdateVisitorsAlter, new EventArguments { ["visitors"] = visitors })["visitors"]);
    }

    /// <summary>What the widget gets is ready to be sent.</summary>
    /// <param name="arguments">The visitor, the request, the response and what makes addresses.</param>
    /// <returns>The response to send.</returns>
    public IDictionary<string, object?> WidgetResponseAlter(EventArguments arguments) =>
        new WidgetResponseAlterArguments(Trigger(Events.WidgetResponseAlter, arguments)).Response;

    /// <summary>
    /// A client application has sent a package: <see cref="Events.ThreadRequestReceived"/> or <see cref="Events.UsersRequestReceived"/>.
    /// </summary>
    /// <param name="key">The event.</param>
    /// <param name="package">The package.</param>
    /// <returns>The package to work on.</returns>
    public IDictionary<string, object?> RequestReceived(EventKey<RequestPackageArguments> key, IDictionary<string, object?> package) =>
        new RequestPackageArguments(Trigger(key, new EventArguments { ["package"] = package })).Package;

    private EventArguments Trigger(string eventName, EventArguments arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        _dispatcher.TriggerEvent(eventName, arguments);
        return arguments;
    }
}
