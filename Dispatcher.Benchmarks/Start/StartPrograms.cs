using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Autofac;
using Dispatching;
using Dispatching.Contracts;

namespace Benchmarks.Start;

/// <summary>The small programs whose start is measured, each in a process of its own.</summary>
internal static class StartPrograms
{
    public const string Command = "--start-of";
    public const string Bare = "bare";
    public const string Engine = "engine";
    public const string Services = "services";
    public const string Subscribers = "subscribers";

    /// <summary>What a process does that was started for one of them.</summary>
    /// <returns>Its exit code: 0 where all were called that should have been.</returns>
    public static int Run(string program) => program switch
    {
        Bare => RunBare(),
        Engine => RunEngine(),
        Services => Tell(RunServices),
        Subscribers => Tell(RunSubscribers),
        _ => 2,
    };

    // None may be inlined: a process compiles its own program alone.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RunBare()
    {
        var opened = new Opened();
        Action<Opened> listeners = e => e.Heard++;
        listeners += e => e.Heard++;
        listeners(opened);
        return opened.Heard == 2 ? 0 : 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RunEngine()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<Opened>(e => e.Heard++);
        dispatcher.AddListener<Opened>(e => e.Heard++, priority: 10);
        return dispatcher.Dispatch(new Opened()).Heard == 2 ? 0 : 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RunServices()
    {
        var builder = new ContainerBuilder();
        Start.Subscribers.AddServices(builder);
        using IContainer container = builder.Build();
        using ILifetimeScope scope = container.BeginLifetimeScope();
        var opened = new Opened();
        Start.Subscribers.CallServices(scope, opened);
        return opened.Heard;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RunSubscribers()
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<DispatcherModule>();
        Start.Subscribers.AddSubscribers(builder);
        using IContainer container = builder.Build();
        using ILifetimeScope scope = container.BeginLifetimeScope();
        return scope.Resolve<IEventDispatcher>().Dispatch(new Opened()).Heard;
    }

    private static int Tell(Func<int> run)
    {
        long start = Stopwatch.GetTimestamp();
        int heard = run();
        Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        return heard == 200 ? 0 : 1;
    }
}
