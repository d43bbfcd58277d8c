using Compat.Php;
using Microsoft.Extensions.Logging;

namespace Compat.Civi;

/// <summary>What one start of an application has made.</summary>
internal sealed class BootedApplication : IDisposable
{
    // Invoked before anything that a container makes can listen.
    private static readonly string[] s_gone = ["hook_civicrm_container", "hook_civicrm_entityTypes"];

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
        HashSet<CiviListener> before = [.. s_gone.SelectMany(Dispatcher.ListenersOf)];
        CoreListeners.AddTo(Dispatcher);
        container.Build(Dispatcher);
        AddOnce(listeners);
        Dispatcher.CheckServices();
        foreach (string hook in s_gone)
        {
            foreach (CiviListener late in Dispatcher.ListenersOf(hook).Where(listener => !before.Contains(listener)))
                PolicyLog.TooLate(Dispatcher.Logger, late.Describe(hook, 0).Name, hook);
        }
    }

    // A service that was registered twice listens once, however often one registration names a method.
    private void AddOnce(IEnumerable<ServiceListeners> listeners)
    {
        var known = new HashSet<(string Service, ListenerMapEntry Entry)>();
        foreach (ServiceListeners one in listeners)
        {
            ListenerMapEntry[] further = [.. one.Map.Where(entry => !known.Contains((one.Service, entry)))];
            foreach (ListenerMapEntry entry in further)
            {
                Dispatcher.AddListenerService(entry.EventName, one.Service, entry.Method, entry.Priority, one.FilePath, one.LineNumber);
                known.Add((one.Service, entry));
            }
        }
    }

    public void Dispose() => _services.Dispose();
}
