using System.Collections.Concurrent;

namespace Compat.Civi;

/// <summary>The services of one start: the dispatcher, what extensions registered, and what the container has by name.</summary>
internal sealed class ApplicationServices(ICiviServices? container) : ICiviServices, IDisposable
{
    private readonly ConcurrentDictionary<string, (MadeService Service, Type? Type)> _registered = new(StringComparer.Ordinal);

    public CiviEventDispatcher? Dispatcher { get; set; }

    /// <param name="id">Its id.</param>
    /// <param name="type">Its class, where that is known; <see langword="null"/> where the factory may make another.</param>
    /// <param name="factory">Makes it.</param>
    public void Register(string id, Type? type, Func<ICiviServices, object> factory)
    {
        var service = new MadeService(id, () => factory(this));
        _registered[id] = (service, type);
    }

    public bool Has(string id) => IsDispatcher(id) || _registered.ContainsKey(id) || container?.Has(id) is true;

    public Type? FindType(string id)
    {
        if (IsDispatcher(id))
            return typeof(CiviEventDispatcher);
        return _registered.TryGetValue(id, out (MadeService Service, Type? Type) registered) ? registered.Type : container?.FindType(id);
    }

    public bool IsOfScope(string id) => !IsDispatcher(id) && !_registered.ContainsKey(id) && container?.IsOfScope(id) is true;

    public object Get(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (IsDispatcher(id))
            return Dispatcher!;
        if (_registered.TryGetValue(id, out (MadeService Service, Type? Type) registered))
            return registered.Service.Get();
        ICiviServices? here = Dispatcher is not null && Civi.Request is { } request && request.Application.IsOf(Dispatcher)
            ? request.Services ?? container
            : container;
        if (ReferenceEquals(here, container) && container?.IsOfScope(id) is true)
        {
            throw new InvalidOperationException(
                $"The service '{id}' is made for each request, and is needed outside of one. Begin one with "
                + "CiviApplication.BeginRequest(), or invoke hooks with the HookInvoker of the container's scope.");
        }

        return here?.Get(id) ?? throw new ArgumentException(
            $"There is no service '{id}'. Register it in hook_civicrm_container with Register(\"{id}\", …).", nameof(id));
    }

    public void Dispose()
    {
        foreach ((MadeService service, _) in _registered.Values)
            (service.Made as IDisposable)?.Dispose();
    }

    private static bool IsDispatcher(string id) => id is "dispatcher" or "event_dispatcher" or "dispatcher.boot";
}
