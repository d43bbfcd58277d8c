using Dispatching.Container;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatching;

/// <summary>The container itself, as a scope of its own.</summary>
internal sealed class RootScope : IDisposable
{
    private readonly IServiceProvider _provider;
    private readonly IServiceCollection _services;
    private readonly ScopeMark? _mark;

    public RootScope(IServiceProvider provider, IServiceCollection services)
    {
        _provider = provider;
        _services = services;
        Scope = new ServiceListenerScope(provider, services);

        // Of other containers than .NET's, each gives another provider for the same scope, whenever it is asked.
        if (!ReferenceEquals(provider.GetService<IServiceProvider>(), provider))
            _mark = provider.GetService<ScopeMark>();
    }

    public ListenerScope Scope { get; }

    public static RootScope Of(IServiceProvider provider) => provider.GetRequiredService<RootScope>();

    public ListenerScope ScopeOf(IServiceProvider provider) => IsRoot(provider) ? Scope : new ServiceListenerScope(provider, _services);

    /// <summary>A scope's dispatcher.</summary>
    public EventDispatcher DispatcherIn(IServiceProvider provider, string name)
    {
        var tables = provider.GetRequiredService<DispatcherTables>();
        return tables.DispatcherIn(IsRoot(provider) ? tables.Owner : provider.GetRequiredService<ListenerScope>(), name);
    }

    /// <summary>A scope's dispatcher, for one who dispatches.</summary>
    /// <exception cref="InvalidOperationException">It would keep for ever what is made a scope each.</exception>
    public EventDispatcher DispatcherFor(IServiceProvider provider, string name)
    {
        if (IsRoot(provider) && provider.GetRequiredService<DispatcherTables>().Captured(name) is { } fault)
            throw new InvalidOperationException(fault);
        return DispatcherIn(provider, name);
    }

    public void Dispose() => Scope.Dispose();

    private bool IsRoot(IServiceProvider provider) =>
        ReferenceEquals(provider, _provider) || (_mark is not null && ReferenceEquals(_mark, provider.GetService<ScopeMark>()));
}
