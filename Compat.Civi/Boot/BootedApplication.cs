using Compat.Php;
using Microsoft.Extensions.Logging;

namespace Compat.Civi;

/// <summary>What one start of an application has made.</summary>
internal sealed class BootedApplication : IDisposable
{
    private readonly ApplicationServices _services;

    public BootedApplication(
        UserFramework framework, BootState state, ConfigurationFlags flags, ICiviServices? services, ILogger<CiviEventDispatcher>? logger)
    {
        State = state;
        _services = new ApplicationServices(services);
        Dispatcher = new CiviEventDispatcher(framework, _services, logger);
        _services.Dispatcher = Dispatcher;
        Hooks = new HookInvoker(Dispatcher, state, flags);
    }

    public BootState State { get; }

    public CiviEventDispatcher Dispatcher { get; }

    public HookInvoker Hooks { get; }

    public ICiviServices Services => _services;

    /// <summary>The kinds of records that there are.</summary>
    public PhpArray EntityTypes { get; private set; } = [];

    /// <summary>
    /// Asks extensions for services and listeners, and for kinds of records, then adds the listeners: CiviCRM's own first, then those of
    /// the extensions, then those that were found.
    /// </summary>
    public void BuildContainer(IEnumerable<ServiceListeners> listeners, IEnumerable<KeyValuePair<string, object?>> entityTypes)
    {
        var container = new CiviContainer(_services);
        Hooks.Container(container);
        var types = PhpArray.FromPairs(entityTypes);
        Hooks.EntityTypes(ref types);
        EntityTypes = types;
        CoreListeners.AddTo(Dispatcher);
        container.Build(Dispatcher);
        foreach (ServiceListeners one in listeners)
            one.AddTo(Dispatcher);
        Dispatcher.CheckServices();
    }

    public void Dispose() => _services.Dispose();
}
