using Autofac;
using Microsoft.Extensions.Logging;

namespace Compat.Civi;

/// <summary>What one start of an application has made.</summary>
internal sealed class BootedApplication : IDisposable
{
    private readonly ApplicationServices _services;

    public BootedApplication(UserFramework framework, BootState state, IComponentContext? scope, ILogger<CiviEventDispatcher>? logger)
    {
        State = state;
        _services = new ApplicationServices(scope);
        Dispatcher = new CiviEventDispatcher(framework, _services, logger);
        _services.Dispatcher = Dispatcher;
        Hooks = new HookInvoker(Dispatcher, state);
    }

    public BootState State { get; }

    public CiviEventDispatcher Dispatcher { get; }

    public HookInvoker Hooks { get; }

    public ICiviServices Services => _services;

    /// <summary>Asks extensions for services and listeners, and adds them: CiviCRM's own first, then theirs, then those that were found.</summary>
    public void BuildContainer(IEnumerable<ServiceListeners> listeners)
    {
        var container = new CiviContainer(_services);
        Hooks.Container(container);
        CoreListeners.AddTo(Dispatcher);
        container.Build(Dispatcher);
        foreach (ServiceListeners one in listeners)
            Dispatcher.AddSubscriberServiceMap(one.Service, one.Map);
        Dispatcher.CheckServices();
    }

    public void Dispose() => _services.Dispose();
}
