using System.Reflection;
using Dispatching.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Tests.Container;

/// <summary>A container with a dispatcher, whichever it is: what a test registers, and the scopes of what was built.</summary>
internal abstract class TestedContainer : IDisposable
{
    private static readonly Dictionary<string, Func<TestedContainer>> s_all = new(StringComparer.Ordinal)
    {
        ["Autofac"] = () => new AutofacContainer(),
        ["services"] = () => new ServiceContainer(),
        ["services in Autofac"] = () => new ServicesInAutofac(),
    };

    public static IEnumerable<string[]> All => s_all.Keys.Select(name => (string[])[name]);

    public abstract IServiceProvider Root { get; }

    public static TestedContainer Of(string name) => s_all[name]();

    public abstract TestedContainer Subscriber<T>(string? dispatcher = null)
        where T : class, IEventSubscriber<T>;

    public abstract TestedContainer Listeners<T>(
        Action<ISubscriptions<T>> events, Type[]? before = null, Type[]? after = null, string? dispatcher = null)
        where T : class;

    public abstract TestedContainer Listeners(Assembly assembly);

    public abstract TestedContainer Alias<T>(string name)
        where T : class;

    public abstract TestedContainer Dispatcher(string name);

    public abstract TestedContainer Singleton<T>(Func<IServiceProvider, T> make)
        where T : class;

    /// <summary>A singleton that the container makes by its constructor.</summary>
    public abstract TestedContainer Singleton<T>()
        where T : class;

    public abstract TestedContainer Scoped<T>(Func<IServiceProvider, T> make)
        where T : class;

    public abstract TestedContainer Decorate(Func<IEventDispatcher, IEventDispatcher> decorate);

    public abstract TestedContainer Build();

    public abstract void Dispose();

    public TestedScope Begin() => new(Root.GetRequiredService<IServiceScopeFactory>().CreateScope());
}
