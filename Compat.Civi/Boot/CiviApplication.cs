using System.Collections.Concurrent;
using Compat.Php;
using Dispatching.Contracts;
using Microsoft.Extensions.Logging;

namespace Compat.Civi;

/// <summary>
/// CiviCRM as far as events go: the dispatcher, hooks, extensions, services, and their start. In PHP all this is static; <see cref="Civi"/>
/// is the static face of one application. Safe for use by several threads at once.
/// </summary>
/// <remarks>
/// Before <see cref="Boot"/> hooks come too early (<see cref="BootMode"/>). Booting again makes a new dispatcher: listeners that were added
/// at run time are gone, as is all in <see cref="Statics"/>; the container adds its listeners again.
/// </remarks>
public sealed class CiviApplication : IDisposable
{
    private readonly CiviOptions _options;
    private readonly ICiviServices? _services;
    private readonly ILogger<CiviEventDispatcher>? _logger;
    private readonly ICiviModule[] _modules;
    private readonly ServiceListeners[] _listeners;
    private readonly ConfigurationFlags _flags = new();
    private BootedApplication _now;
    private int _isBooting;
    private bool _hasBegun;

    /// <summary>Makes an application that has not started.</summary>
    /// <param name="framework">The host, whose modules hear of hooks; without it, there are only extensions.</param>
    /// <param name="options">How it starts.</param>
    /// <param name="services">Where services come from that no extension registers.</param>
    /// <param name="modules">The extensions, in the order in which they are activated when it starts.</param>
    /// <param name="logger">Told what dispatch policies warn of.</param>
    /// <param name="listeners">What services listen to, for each start.</param>
    public CiviApplication(
        UserFramework? framework = null, CiviOptions? options = null, ICiviServices? services = null,
        IEnumerable<ICiviModule>? modules = null, ILogger<CiviEventDispatcher>? logger = null,
        IEnumerable<ServiceListeners>? listeners = null)
    {
        Framework = framework ?? new StandaloneFramework();
        _options = options ?? new CiviOptions();
        _services = services;
        _modules = [.. modules ?? []];
        _listeners = [.. listeners ?? []];
        _logger = logger;
        _now = Begin();

        // Modules hear of some hooks before the start, then.
        if (_options.Mode == BootMode.Legacy)
            ActivateModules();
    }

    /// <summary>The host, whose modules hear of hooks.</summary>
    public UserFramework Framework { get; }

    /// <summary>The extensions that are active, in the order in which they were activated.</summary>
    public CiviModules Modules => Framework.Extensions;

    /// <summary>The dispatcher of this start.</summary>
    public CiviEventDispatcher Dispatcher => Now.Dispatcher;

    /// <summary>Invokes hooks.</summary>
    public HookInvoker Hooks => Now.Hooks;

    /// <summary>The events and their listeners: a new inspector for each call.</summary>
    public CiviEventInspector Inspector => new(Hooks, Dispatcher);

    /// <summary>The services.</summary>
    public ICiviServices Services => Now.Services;

    /// <summary>
    /// The kinds of records, by name: those of the options, and those that extensions declared in <c>hook_civicrm_entityTypes</c> when the
    /// application started.
    /// </summary>
    public PhpArray EntityTypes => Now.EntityTypes;

    /// <summary>
    /// What functions remember: mostly that they have run already. In a request, until it ends (<see cref="CiviRequest.Statics"/>); outside
    /// of one, until the next start. CiviCRM's <c>Civi::$statics</c>.
    /// </summary>
    public ConcurrentDictionary<string, object?> Statics =>
        Civi.Request is { } request && ReferenceEquals(request.Application, this) ? request.Statics : OwnStatics;

    internal ConcurrentDictionary<string, object?> OwnStatics { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it has started.</summary>
    public bool IsBooted => Now.State.IsBooted;

    /// <summary>
    /// Describes the listeners of all events, with the modules' functions in the place of <c>delegateToUF</c>, whether or not their hooks
    /// were dispatched.
    /// </summary>
    /// <returns>The events' names with their listeners. A copy.</returns>
    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> GetListeners() => WholeListing.Of(Dispatcher);

    private BootedApplication Now => Volatile.Read(ref _now);

    /// <summary>
    /// Starts, or starts again: the dispatcher under the policy of boot; extensions; the policy is lifted; <c>hook_civicrm_container</c>;
    /// <c>hook_civicrm_entityTypes</c>; the container's listeners; <c>hook_civicrm_config</c>.
    /// </summary>
    /// <returns>The application.</returns>
    /// <exception cref="InvalidOperationException">
    /// A listener names a service or a method that does not exist, or the application is starting already.
    /// </exception>
    public CiviApplication Boot()
    {
        if (Interlocked.Exchange(ref _isBooting, 1) != 0)
            throw new InvalidOperationException("CiviCRM is starting already. Wait until Boot has returned, and do not call it in a hook.");
        using IDisposable entered = Civi.Enter(this);
        try
        {
            if (_hasBegun)
            {
                OwnStatics.Clear();
                Interlocked.Exchange(ref _now, Begin()).Dispose();
            }

            _hasBegun = true;

            // Extensions that are made for each request hear of the start in a scope of its own.
            CiviServiceScope? scope = _services?.BeginScope();
            using CiviRequest request = new CiviRequest(this, scope?.Services, scope?.Scope, OwnStatics).Entered();
            Start(Now);
        }
        finally
        {
            Volatile.Write(ref _isBooting, 0);
        }

        return this;
    }

    /// <summary>
    /// Gets a service: <c>dispatcher</c> or <c>event_dispatcher</c>, one that an extension registered, or one that the container has by
    /// name.
    /// </summary>
    /// <param name="id">Its id.</param>
    /// <returns>The service.</returns>
    /// <exception cref="ArgumentException">There is none.</exception>
    public object Service(string id) => Services.Get(id);

    /// <summary>
    /// Begins a request: this flow, and what it awaits, have statics of their own, and services and extensions that the container makes in
    /// a scope of the request, until the request is disposed.
    /// </summary>
    /// <returns>The request, which was entered. Dispose it in the method that began it.</returns>
    public CiviRequest BeginRequest()
    {
        CiviServiceScope? scope = _services?.BeginScope();
        return new CiviRequest(this, scope?.Services, scope?.Scope, CopyStatics()).Entered();
    }

    internal ConcurrentDictionary<string, object?> CopyStatics() => new(OwnStatics, StringComparer.Ordinal);

    internal bool IsOf(CiviEventDispatcher dispatcher) => ReferenceEquals(Dispatcher, dispatcher);

    /// <summary>Lets go of the services that extensions registered.</summary>
    public void Dispose() => Now.Dispose();

    private void Start(BootedApplication now)
    {
        ActivateModules();
        now.Dispatcher.SetDispatchPolicy(_options.Policy);
        now.BuildContainer(_listeners, _options.EntityTypes ?? Enumerable.Empty<KeyValuePair<string, object?>>());
        object? configuration = _options.Configuration;
        now.Hooks.Config(ref configuration, new Dictionary<string, object?>(StringComparer.Ordinal) { ["civicrm"] = true, ["uf"] = true });
        now.State.IsBooted = true;
    }

    private void ActivateModules()
    {
        foreach (ICiviModule module in _modules)
            Modules.Activate(module);
    }

    private BootedApplication Begin()
    {
        var state = new BootState(_options.Mode);
        var begun = new BootedApplication(Framework, state, _flags, _services, _logger);
        if (_options.Mode == BootMode.Modern)
            begun.Dispatcher.SetDispatchPolicy(BootPolicies.Boot);
        return begun;
    }
}
