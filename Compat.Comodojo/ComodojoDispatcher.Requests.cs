using System.Diagnostics.CodeAnalysis;
using Compat.Comodojo.Hooks;
using Dispatching.Contracts;
using Dispatching.Engine;
using Microsoft.Extensions.Logging;

namespace Compat.Comodojo;

/// <content>Plugins that live for a request, as all do in PHP.</content>
public sealed partial class ComodojoDispatcher
{
    // The dispatcher of the request that the flow answers, so that the hooks of the whole process reach those of the request.
    private static readonly AsyncLocal<ComodojoDispatcher?> s_request = new();

    private readonly ComodojoDispatcher? _root;
    private readonly RequestScope? _scope;
    private readonly Func<RequestScope>? _scopes;
    private readonly Making _loading = new();
    private readonly HashSet<Hook> _removed = new(ReferenceEqualityComparer.Instance);
    private RequestPlugin[] _plugins = [];
    private long _order;
    private long? _loadingOrder;
    private volatile bool _isLoaded;

    /// <summary>Makes a dispatcher without hooks and routes, whose plugins and services come from the scopes of requests.</summary>
    /// <param name="scopes">Begins the scope of a request, which ends when the request has been answered.</param>
    /// <param name="options">How it works.</param>
    /// <param name="cache">Keeps results of routes that ask for it; in memory where none is given.</param>
    /// <param name="logger">Told of hooks and services that fail.</param>
    public ComodojoDispatcher(
        Func<RequestScope> scopes, ComodojoOptions? options = null, IComodojoCache? cache = null,
        ILogger<ComodojoDispatcher>? logger = null)
        : this(type => Lease(scopes, type), options, cache, logger)
    {
        ArgumentNullException.ThrowIfNull(scopes);
        _scopes = scopes;
    }

    private ComodojoDispatcher(ComodojoDispatcher root, RequestScope scope)
    {
        _root = root;
        _scope = scope;
        _options = root._options;
        _cache = root._cache;
        _logger = root._logger;
        _isLogged = root._isLogged;
        _services = new ServiceRunner(_options, type => new ServiceLease(Found(scope, type)), _logger);
        lock (root._gate)
            _table = root._table.Copy();
    }

    /// <summary>
    /// Registers a plugin that is made for each request, from the request's scope, and loaded before the request's first event: what it
    /// keeps in its fields belongs to the request, as in PHP. Without a container its constructor makes it.
    /// </summary>
    /// <typeparam name="TPlugin">The plugin's class.</typeparam>
    /// <returns>The dispatcher.</returns>
    /// <remarks>
    /// Its hooks come at its place among the plugins and hooks of the dispatcher. What it hooks and routes when it is loaded is the
    /// request's alone.
    /// </remarks>
    public ComodojoDispatcher RegisterPlugin<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TPlugin>()
        where TPlugin : class, IComodojoPlugin
    {
        ComodojoDispatcher root = _root ?? this;
        lock (root._gate)
            root._plugins = [.. root._plugins, new RequestPlugin(typeof(TPlugin), ++root._order)];
        return this;
    }

    /// <summary>
    /// The dispatcher in a scope that somebody else ends: it has the hooks, routes and plugins of this one, and its own on top; its plugins
    /// and services come from the scope. Containers have one in each of their scopes.
    /// </summary>
    /// <param name="scope">The scope.</param>
    /// <returns>Another dispatcher at each call.</returns>
    public ComodojoDispatcher In(RequestScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return new ComodojoDispatcher(_root ?? this, scope);
    }

    private bool HasRequestPlugins => Volatile.Read(ref _plugins).Length > 0;

    private static object Found(RequestScope scope, Type type) =>
        scope.Find(type) ?? throw new ServiceException($"The service '{type}' is not registered.");

    private static ServiceLease Lease(Func<RequestScope> scopes, Type type)
    {
        RequestScope request = scopes();
        try
        {
            return new ServiceLease(Found(request, type), request);
        }
        catch
        {
            request.Dispose();
            throw;
        }
    }

    private RequestScope BeginScope()
    {
        if (_scopes is not null)
            return _scopes();
        var objects = new ConstructedObjects(Make);
        return new RequestScope(
            type => type.IsAssignableTo(typeof(IComodojoPlugin)) ? objects.Make(type) : _services.Lease(type).Service, objects);
    }

    /// <summary>The dispatcher that a scope has of itself, or else one made for it.</summary>
    private ComodojoDispatcher Within(RequestScope scope) =>
        _scopes is not null && scope.Find(typeof(ComodojoDispatcher)) is ComodojoDispatcher own && ReferenceEquals(own._root, this)
            ? own
            : In(scope);

    private IObjectResult RunInScope(ObjectRequest request)
    {
        using RequestScope scope = BeginScope();
        return Within(scope).Run(request);
    }

    private async ValueTask<IObjectResult> RunInScopeAsync(ObjectRequest request, CancellationToken cancellationToken)
    {
        RequestScope scope = BeginScope();
        await using (scope.ConfigureAwait(true))
            return await Within(scope).RunAsync(request, cancellationToken).ConfigureAwait(true);
    }

    /// <exception cref="InvalidOperationException">The scope has no plugin of a class that was registered.</exception>
    private void LoadRequestPlugins()
    {
        // A plugin that fires an event while it is loaded reaches those that are loaded already.
        if (_isLoaded || _loading.Begin() != MakingTurn.First)
            return;
        try
        {
            if (_isLoaded)
                return;
            foreach (RequestPlugin plugin in Volatile.Read(ref _root!._plugins))
            {
                _loadingOrder = plugin.Order;
                if (_scope!.Find(plugin.Type) is not IComodojoPlugin made)
                    throw new InvalidOperationException(
                        $"The plugin '{plugin.Type}' is not registered in the container of the request's scope. Register it there.");
                made.Load(this);
            }

            _isLoaded = true;
        }
        finally
        {
            _loadingOrder = null;
            if (!_isLoaded)
            {
                _events.Clear();
                lock (_gate)
                    _removed.Clear();
            }

            _loading.End();
        }
    }

    /// <summary>The hooks of the whole process and those of the request, each in its place.</summary>
    private ListenerSnapshot<Hook> RequestHooksOf(string eventName)
    {
        LoadRequestPlugins();
        ListenerSnapshot<Hook> shared = SnapshotOf(_root!._events, eventName);
        ListenerSnapshot<Hook> own = SnapshotOf(_events, eventName);
        if (own.Count == 0 && _removed.Count == 0)
            return shared;
        if (shared.Count == 0)
            return own;
        var merged = new ListenerChain<Hook>();
        foreach (Hook hook in Merged(shared, own))
            merged.Append(hook, _logger);
        return merged.Snapshot;
    }

    /// <summary>Removes a hook for the request: of those that it hears now, the first that is meant, or all.</summary>
    private bool RemoveInRequest(string eventName, object? callback)
    {
        LoadRequestPlugins();
        Hook[] meant =
        [
            .. Merged(SnapshotOf(_root!._events, eventName), SnapshotOf(_events, eventName))

                // A plugin that is loaded before others were hooked knows nothing of them.
                .Where(hook => hook.Order <= (_loadingOrder ?? long.MaxValue) && (callback is null || hook.IsOf(callback))),
        ];
        if (callback is not null && meant.Length > 1)
            meant = meant[..1];
        lock (_gate)
        {
            foreach (Hook hook in meant)
            {
                if (_events.Find(eventName) is not { } own || !own.Chain.RemoveFirst(one => ReferenceEquals(one, hook)))
                    _removed.Add(hook);
                else if (own.Chain.Count == 0)
                    _events.Remove(eventName);
            }
        }

        return meant.Length > 0;
    }

    /// <summary>The hooks of the whole process that the request has not removed, and its own, each in its place.</summary>
    private Hook[] Merged(ListenerSnapshot<Hook> shared, ListenerSnapshot<Hook> own)
    {
        var hooks = new List<Hook>(shared.Count + own.Count);
        lock (_gate)
        {
            foreach (ref readonly ChainEntry<Hook> entry in shared.Entries)
            {
                if (!_removed.Contains(entry.Listener))
                    hooks.Add(entry.Listener);
            }
        }

        foreach (ref readonly ChainEntry<Hook> entry in own.Entries)
            hooks.Add(entry.Listener);
        return [.. hooks.OrderBy(hook => hook.Order)];
    }

    private static ListenerSnapshot<Hook> SnapshotOf(EventIndex<ComodojoEvent> events, string eventName) =>
        events.Find(eventName) is { } known ? known.Chain.Snapshot : ListenerSnapshots.Empty<Hook>();

    private Dictionary<string, IReadOnlyList<ListenerDescription>> RequestListeners()
    {
        LoadRequestPlugins();
        IEnumerable<string> names = _root!._events.Listed.Concat(_events.Listed).Select(one => one.Name).Distinct(StringComparer.Ordinal);
        return names.ToDictionary(
            name => name,
            name => RequestHooksOf(name).Describe((in entry) => entry.Listener.Describe(name)),
            StringComparer.Ordinal);
    }

    // Under the lock of the dispatcher.
    private long NextOrder() => _loadingOrder ?? (_root is null ? ++_order : long.MaxValue);
}
