using System.Collections.Concurrent;
using Autofac;

namespace Compat.Civi;

/// <summary>The services of one start: the dispatcher, what extensions registered, and what the container has by name.</summary>
internal sealed class ApplicationServices(IComponentContext? scope) : ICiviServices, IDisposable
{
    private readonly AutofacServices? _container = scope is null ? null : new AutofacServices(scope);
    private readonly ConcurrentDictionary<string, Lazy<object>> _registered = new(StringComparer.Ordinal);

    public CiviEventDispatcher? Dispatcher { get; set; }

    public void Register(string id, Func<ICiviServices, object> factory) => _registered[id] = new Lazy<object>(() => factory(this) ?? throw new InvalidOperationException(
        $"The factory of the service '{id}' made nothing. Let it make an object."));

    public bool Has(string id) => IsDispatcher(id) || _registered.ContainsKey(id) || _container?.Has(id) is true;

    public object Get(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (IsDispatcher(id))
            return Dispatcher!;
        if (_registered.TryGetValue(id, out Lazy<object>? registered))
            return registered.Value;
        return _container?.Get(id) ?? throw new ArgumentException($"There is no service '{id}'. Register it in hook_civicrm_container with Register(\"{id}\", …).", nameof(id));
    }

    public void Dispose()
    {
        foreach (Lazy<object> service in _registered.Values)
        {
            if (service.IsValueCreated)
                (service.Value as IDisposable)?.Dispose();
        }
    }

    private static bool IsDispatcher(string id) => id is "dispatcher" or "event_dispatcher" or "dispatcher.boot";
}
