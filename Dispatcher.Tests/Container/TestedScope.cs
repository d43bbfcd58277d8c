using Dispatching.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Tests.Container;

/// <summary>A scope of a tested container.</summary>
internal sealed class TestedScope(IServiceScope scope) : IDisposable
{
    public IEventDispatcher Dispatcher => Get<IEventDispatcher>();

    public IListenerRegistry Registry => Get<IListenerRegistry>();

    public T Get<T>()
        where T : class => scope.ServiceProvider.GetRequiredService<T>();

    public T Get<T>(string key)
        where T : class => scope.ServiceProvider.GetRequiredKeyedService<T>(key);

    public void Dispose() => scope.Dispose();
}
