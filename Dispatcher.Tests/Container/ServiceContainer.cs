using System.Reflection;
using Dispatching;
using Dispatching.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Tests.Container;

/// <summary>.NET's own dependency injection.</summary>
internal class ServiceContainer : TestedContainer
{
    private ServiceProvider? _root;

    public ServiceContainer() => Services.AddDispatcher();

    public override IServiceProvider Root => _root!;

    protected IServiceCollection Services { get; } = new ServiceCollection();

    public override TestedContainer Subscriber<T>(string? dispatcher = null) => Add(events => events.Subscriber<T>(dispatcher));

    public override TestedContainer Listeners<T>(
        Action<ISubscriptions<T>> events, Type[]? before = null, Type[]? after = null, string? dispatcher = null) =>
        Add(all => all.Listeners(events, before, after, dispatcher));

    public override TestedContainer Listeners(Assembly assembly) => Add(events => events.Listeners(assembly));

    public override TestedContainer Alias<T>(string name) => Add(events => events.Alias<T>(name));

    public override TestedContainer Dispatcher(string name) => Add(events => events.Dispatcher(name));

    public override TestedContainer Singleton<T>(Func<IServiceProvider, T> make)
    {
        Services.AddSingleton(make);
        return this;
    }

    public override TestedContainer Singleton<T>()
    {
        Services.AddSingleton<T>();
        return this;
    }

    public override TestedContainer Scoped<T>(Func<IServiceProvider, T> make)
    {
        Services.AddScoped(make);
        return this;
    }

    public override TestedContainer Decorate(Func<IEventDispatcher, IEventDispatcher> decorate)
    {
        ServiceDescriptor inner = Services.Last(service => !service.IsKeyedService && service.ServiceType == typeof(IEventDispatcher));
        Services.Remove(inner);
        Services.Add(ServiceDescriptor.Describe(
            typeof(IEventDispatcher),
            provider => decorate((IEventDispatcher)inner.ImplementationFactory!(provider)),
            inner.Lifetime));
        return this;
    }

    public override TestedContainer Build()
    {
        _root = Services.BuildServiceProvider();

        // What is checked when a host starts.
        _root.GetRequiredService<IListenerRegistry>();
        return this;
    }

    public override void Dispose() => _root?.Dispose();

    private ServiceContainer Add(Action<DispatcherRegistrations> events)
    {
        Services.AddDispatcher(events);
        return this;
    }
}
