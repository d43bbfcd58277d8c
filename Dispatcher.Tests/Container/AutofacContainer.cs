using System.Reflection;
using Autofac;
using Autofac.Extensions.DependencyInjection;
using Dispatching;
using Dispatching.Contracts;

namespace Tests.Container;

/// <summary>Autofac, with the dispatcher's module.</summary>
internal sealed class AutofacContainer : TestedContainer
{
    private readonly ContainerBuilder _builder = new();
    private AutofacServiceProvider? _root;

    public AutofacContainer()
    {
        _builder.Populate([]);
        _builder.RegisterModule<DispatcherModule>();
    }

    public override IServiceProvider Root => _root!;

    public override TestedContainer Subscriber<T>(string? dispatcher = null) => Do(() => _builder.RegisterSubscriber<T>(dispatcher));

    public override TestedContainer Listeners<T>(
        Action<ISubscriptions<T>> events, Type[]? before = null, Type[]? after = null, string? dispatcher = null) =>
        Do(() => _builder.RegisterListeners(events, before, after, dispatcher));

    public override TestedContainer Listeners(Assembly assembly) => Do(() => _builder.RegisterListeners(assembly));

    public override TestedContainer Alias<T>(string name) => Do(() => _builder.RegisterEventAlias<T>(name));

    public override TestedContainer Dispatcher(string name) => Do(() => _builder.RegisterDispatcher(name));

    public override TestedContainer Singleton<T>(Func<IServiceProvider, T> make) =>
        Do(() => _builder.Register(context => make(context.Resolve<IServiceProvider>())).SingleInstance());

    public override TestedContainer Singleton<T>() => Do(() => _builder.RegisterType<T>().SingleInstance());

    public override TestedContainer Scoped<T>(Func<IServiceProvider, T> make) =>
        Do(() => _builder.Register(context => make(context.Resolve<IServiceProvider>())).InstancePerLifetimeScope());

    public override TestedContainer Decorate(Func<IEventDispatcher, IEventDispatcher> decorate) =>
        Do(() => _builder.RegisterDecorator<IEventDispatcher>((_, _, inner) => decorate(inner)));

    public override TestedContainer Build() => Do(() => _root = new AutofacServiceProvider(_builder.Build()));

    public override void Dispose() => _root?.Dispose();

    private AutofacContainer Do(Action action)
    {
        action();
        return this;
    }
}
