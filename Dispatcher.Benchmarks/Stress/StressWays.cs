using Autofac;
using Dispatching;
using Dispatching.Contracts;
using Dispatching.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Benchmarks.Stress;

/// <summary>The ways of the dispatcher: by type and name, through views, scopes and containers, lazy and awaited.</summary>
internal static class StressWays
{
    private const string Name = "stressed";

    public static IEnumerable<StressWay> All() =>
    [
        ByType(), ByName(), ByNewNames(), ByInterface(), Prioritised(), ByDelegate(), Lazily(), Awaited(), Recorded(),
        Traced(), Immutable(), Scoped(), ScopedOwn(), Services(), Autofac(),
    ];

    private static StressWay ByType()
    {
        var dispatcher = new EventDispatcher();
        return new StressWay(
            "by type", listener => dispatcher.AddListener(listener), stressed => dispatcher.Dispatch(stressed)).WithLasting();
    }

    private static StressWay ByName()
    {
        var dispatcher = new EventDispatcher();
        return new StressWay(
            "by name", listener => dispatcher.AddListener(Name, listener), stressed => dispatcher.Dispatch(stressed, Name)).WithLasting();
    }

    // Names that are never heard again must leave nothing behind.
    private static StressWay ByNewNames()
    {
        var dispatcher = new EventDispatcher();
        long last = 0;
        return new StressWay(
            "by type and by names from outside",
            listener => dispatcher.AddListener(listener),
            stressed =>
            {
                string name = $"outside.{Interlocked.Increment(ref last)}";
                dispatcher.Dispatch(stressed, name);
                using (dispatcher.AddListener<Stressed>(name, _ => { }))
                    dispatcher.Dispatch(stressed, name);
                dispatcher.Dispatch(stressed);
            }).WithLasting();
    }

    private static StressWay ByInterface()
    {
        var dispatcher = new EventDispatcher();
        for (int i = 0; i < StressWay.Usual; i++)
            dispatcher.AddListener<IStressed>(stressed => stressed.Lasting++, priority: i - 1);
        return new StressWay(
            "by interface",
            listener => dispatcher.AddListener<IStressed>(stressed => listener((Stressed)stressed)),
            stressed => dispatcher.Dispatch(stressed));
    }

    private static StressWay Prioritised()
    {
        var dispatcher = new EventDispatcher();
        int last = 0;
        return new StressWay(
            "at many priorities",
            listener => dispatcher.AddListener(listener, Interlocked.Increment(ref last) % 97),
            stressed => dispatcher.Dispatch(stressed)).WithLasting();
    }

    private static StressWay ByDelegate()
    {
        var dispatcher = new EventDispatcher();
        return new StressWay(
            "removed by their delegates",
            listener =>
            {
                dispatcher.AddListener(listener);
                return new Removal(() => dispatcher.RemoveListener<Stressed>(listener));
            },
            stressed => dispatcher.Dispatch(stressed)).WithLasting();
    }

    private static StressWay Lazily()
    {
        var dispatcher = new EventDispatcher();
        return new StressWay(
            "lazy",
            listener => dispatcher.AddLazy(() => new Late(listener), events => events.On<Stressed>(late => late.Hear)),
            stressed => dispatcher.Dispatch(stressed)).WithLasting();
    }

    private static StressWay Awaited()
    {
        var dispatcher = new EventDispatcher();
        return new StressWay(
            "awaited",
            listener => dispatcher.AddListener<Stressed>(async stressed =>
            {
                await Task.Yield();
                listener(stressed);
            }),
            stressed => dispatcher.DispatchAsync(stressed).AsTask().GetAwaiter().GetResult()).WithLasting();
    }

    private static StressWay Recorded()
    {
        var dispatcher = new EventDispatcher();
        return new StressWay(
            "recorded",
            listener => dispatcher.AddListener(listener),
            stressed =>
            {
                using var recording = new DispatchRecording();
                dispatcher.Dispatch(stressed);
            }).WithLasting();
    }

    private static StressWay Traced()
    {
        var dispatcher = new TraceableEventDispatcher(new EventDispatcher());
        return new StressWay(
            "traced", listener => dispatcher.AddListener(listener), stressed => dispatcher.Dispatch(stressed)).WithLasting();
    }

    private static StressWay Immutable()
    {
        var dispatcher = new EventDispatcher();
        var view = new ImmutableEventDispatcher(dispatcher);
        return new StressWay("immutable", listener => dispatcher.AddListener(listener), stressed => view.Dispatch(stressed)).WithLasting();
    }

    // A view for each dispatch, over listeners that come and go beneath it.
    private static StressWay Scoped()
    {
        var dispatcher = new EventDispatcher();
        return new StressWay(
            "beneath a scoped view",
            listener => dispatcher.AddListener(listener),
            stressed =>
            {
                using var view = new ScopedEventDispatcher(dispatcher);
                view.AddListener<Stressed>(_ => { });
                view.Dispatch(stressed);
            }).WithLasting();
    }

    private static StressWay ScopedOwn()
    {
        var dispatcher = new EventDispatcher();
        var view = new ScopedEventDispatcher(dispatcher);
        for (int i = 0; i < StressWay.Usual; i++)
            dispatcher.AddListener<Stressed>(stressed => stressed.Lasting++);
        return new StressWay("in a scoped view", listener => view.AddListener(listener), stressed => view.Dispatch(stressed));
    }

    private static StressWay Services()
    {
        var services = new ServiceCollection();
        services.AddDispatcher(events => events.Listeners<Late>(on => on.On<Stressed>(late => late.Hear)));
        services.AddScoped(_ => new Late(stressed => stressed.Lasting++));
        ServiceProvider provider = services.BuildServiceProvider();
        var listeners = provider.GetRequiredService<IListenerRegistry>();
        return new StressWay(
            ".NET's dependency injection, a scope each",
            listener => listeners.AddListener(listener),
            stressed =>
            {
                using IServiceScope scope = provider.CreateScope();
                scope.ServiceProvider.GetRequiredService<IEventDispatcher>().Dispatch(stressed);
            },
            Lasting: 1);
    }

    private static StressWay Autofac()
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<DispatcherModule>();
        builder.RegisterListeners<Late>(on => on.On<Stressed>(late => late.Hear));
        builder.Register(_ => new Late(stressed => stressed.Lasting++)).InstancePerLifetimeScope();
        IContainer container = builder.Build();
        var listeners = container.Resolve<IListenerRegistry>();
        return new StressWay(
            "Autofac, a scope each",
            listener => listeners.AddListener(listener),
            stressed =>
            {
                using ILifetimeScope scope = container.BeginLifetimeScope();
                scope.Resolve<IEventDispatcher>().Dispatch(stressed);
            },
            Lasting: 1);
    }

    private sealed class Late(Action<Stressed> listener)
    {
        public void Hear(Stressed stressed) => listener(stressed);
    }
}
