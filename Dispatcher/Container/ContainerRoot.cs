using Microsoft.Extensions.DependencyInjection;

namespace Dispatching.Container;

/// <summary>
/// Tells a container of .NET's dependency injection from its scopes: a singleton, made by <see cref="Of(IServiceProvider)"/>, beside a
/// scoped <see cref="ContainerScopeMark"/>.
/// </summary>
public sealed class ContainerRoot
{
    private readonly IServiceProvider _provider;
    private readonly ContainerScopeMark? _mark;

    private ContainerRoot(IServiceProvider provider)
    {
        _provider = provider;

        // Of other containers than .NET's, each gives another provider for the same scope, whenever it is asked.
        if (!ReferenceEquals(provider.GetService<IServiceProvider>(), provider))
            _mark = provider.GetService<ContainerScopeMark>();
    }

    /// <summary>Makes it, where singletons are made.</summary>
    /// <param name="provider">The container.</param>
    /// <returns>The root.</returns>
    public static ContainerRoot Of(IServiceProvider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        return new ContainerRoot(provider);
    }

    /// <summary>Whether a provider is the container itself, not one of its scopes.</summary>
    /// <param name="provider">The provider.</param>
    /// <returns>Whether it is.</returns>
    public bool Is(IServiceProvider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        return ReferenceEquals(provider, _provider)
            || (_mark is not null && ReferenceEquals(_mark, provider.GetService<ContainerScopeMark>()));
    }
}
