using Dispatching.Container;
using Microsoft.Extensions.DependencyInjection;

namespace Compat.Comodojo;

/// <summary>The dispatcher of a container of .NET's dependency injection.</summary>
internal sealed class ComodojoScopes(ComodojoDispatcher dispatcher, ContainerRoot root)
{
    /// <summary>The dispatcher itself, or that of one of the container's scopes.</summary>
    public ComodojoDispatcher In(IServiceProvider provider) =>
        root.Is(provider) ? dispatcher : provider.GetRequiredService<ScopedDispatcher>().Dispatcher;

    /// <summary>The dispatcher of a scope, once a scope.</summary>
    internal sealed class ScopedDispatcher(IServiceProvider provider, ComodojoScopes scopes)
    {
        public ComodojoDispatcher Dispatcher { get; } = scopes.Of(provider);
    }

    private ComodojoDispatcher Of(IServiceProvider provider) => dispatcher.In(new RequestScope(provider.GetService));
}
