using System.Collections.Concurrent;
using Compat.Civi.Modules;
using Dispatching.Contracts;
using Microsoft.Extensions.Logging;

namespace Compat.Civi;

/// <summary>A CiviCRM: its dispatcher, hooks, modules and services, and how it boots. <see cref="Civi"/> is its static face.</summary>
public sealed class CiviSystem
{
    private static readonly string[] s_bootCritical = ["hook_civicrm_config", "hook_civicrm_container", "hook_civicrm_entityTypes"];
    private static readonly string[] s_withAliases = ["hook_civicrm_pre", "hook_civicrm_post", "hook_civicrm_postCommit", "civi.api4.validate", "civi.api4.authorizeRecord"];

    private readonly Lock _gate = new();
    private readonly Func<string, object?> _services;
    private readonly IReadOnlyList<ICiviModule> _modules;
    private readonly IReadOnlyList<CiviServiceRegistration> _registrations;
    private readonly BootMode _mode;
    private bool _hasBegun;

    /// <summary>Makes a system that has not booted.</summary>
    /// <param name="modules">Its modules, in the order of their activation.</param>
    /// <param name="services">Finds a service by its identifier; <see langword="null"/> where there is none.</param>
    /// <param name="host">How the host runs modules.</param>
    /// <param name="mode">What happens to hooks while it boots.</param>
    /// <param name="logger">Told of what comes too early.</param>
    public CiviSystem(
        IEnumerable<ICiviModule>? modules = null, Func<string, object?>? services = null, UserFramework? host = null, BootMode mode = BootMode.Modern, ILogger<CiviEventDispatcher>? logger = null)
        : this([.. modules ?? []], services ?? (static _ => null), [], host, mode, logger)
    {
    }

    internal CiviSystem(
        IReadOnlyList<ICiviModule> modules, Func<string, object?> services, IReadOnlyList<CiviServiceRegistration> registrations, UserFramework? host, BootMode mode, ILogger<CiviEventDispatcher>? logger)
    {
        _modules = modules;
        _services = services;
        _registrations = registrations;
        _mode = mode;
        Dispatcher = new CiviEventDispatcher(new CiviModules(host), Service, logger);
        Invoker = new CiviHookInvoker(Dispatcher) { GoesToModules = eventName => !IsBooted && _mode == BootMode.Legacy && s_bootCritical.Contains(eventName, StringComparer.Ordinal) };
        Hooks = new HookCatalogue(Invoker);
    }

    /// <summary>The dispatcher.</summary>
    public CiviEventDispatcher Dispatcher { get; }

    /// <summary>Runs hooks by name.</summary>
    public CiviHookInvoker Invoker { get; }

    /// <summary>Runs hooks, a method each.</summary>
    public HookCatalogue Hooks { get; }

    /// <summary>What code keeps for as long as the system lives. <c>Civi::$statics</c>.</summary>
    public ConcurrentDictionary<string, object?> Statics { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it has booted.</summary>
    public bool IsBooted { get; private set; }

    /// <summary>A service.</summary>
    /// <param name="id">Its identifier: <c>dispatcher</c>, or a name under which Autofac has it.</param>
    /// <returns>The service.</returns>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public object Service(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id is CiviContainer.DispatcherId or "event_dispatcher"
            ? Dispatcher
            : _services(id) ?? throw new InvalidOperationException($"There is no service '{id}'. Register it: builder.RegisterType<…>().Named<object>(\"{id}\").");
    }

    /// <summary>
    /// Boots: activates the modules, runs <c>hook_civicrm_container</c>, sets up the dispatcher, and runs <c>hook_civicrm_config</c>. Until
    /// modules are active, hooks are not ready. Booting again does nothing.
    /// </summary>
    /// <param name="config">What <c>hook_civicrm_config</c> is given.</param>
    public void Boot(object? config = null)
    {
        lock (_gate)
        {
            if (_hasBegun)
                return;
            _hasBegun = true;
        }

        // What boots here means this system by the static face, whichever the process's is.
        using IDisposable flow = Civi.Enter(this);
        Dispatcher.SetDispatchPolicy(DispatchPolicy.Boot);
        foreach (ICiviModule module in _modules)
            Dispatcher.Modules.Activate(module);
        Dispatcher.SetDispatchPolicy(null);

        var container = new CiviContainer(Exists);
        Hooks.Container(container);
        foreach (string eventName in s_withAliases)
            Dispatcher.AddListener(eventName, DispatchAlias, Weights.EntityAlias);
        foreach (CiviServiceRegistration service in _registrations)
            container.Dispatcher.Add(service.Id, service.Methods);
        container.Dispatcher.Apply(Dispatcher);

        Hooks.Config(ref config, new PhpArray { { "civicrm", true }, { "uf", true }, { "instances", 1L } });
        IsBooted = true;
    }

    private bool Exists(string id) => id is CiviContainer.DispatcherId || _registrations.Any(service => service.Id == id) || _services(id) is not null;

    // The same event, so that stopping it at the entity's own name stops it here too.
    private void DispatchAlias(GenericHookEvent @event, EventContext context)
    {
        if ((@event["entity"] ?? @event["entityName"]) is string entity)
            Dispatcher.Dispatch($"{context.EventName}::{entity}", @event);
    }
}
