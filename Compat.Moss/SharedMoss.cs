using Dispatching.Container;
using Microsoft.Extensions.DependencyInjection;

namespace Compat.Moss;

/// <summary>The container and the dispatcher of a whole container of .NET's dependency injection.</summary>
internal sealed class SharedMoss
{
    private readonly ContainerRoot _root;

    public SharedMoss(IServiceProvider provider)
    {
        _root = provider.GetRequiredService<ContainerRoot>();
        Container = new MossContainer(new KeyedComponents(provider));
        Dispatcher = new MossDispatcher(Container);
    }

    public MossContainer Container { get; }

    public MossDispatcher Dispatcher { get; }

    public MossContainer ContainerIn(IServiceProvider provider) =>
        _root.Is(provider) ? Container : provider.GetRequiredService<ScopedMoss>().Container;

    public MossDispatcher DispatcherIn(IServiceProvider provider) =>
        _root.Is(provider) ? Dispatcher : provider.GetRequiredService<ScopedMoss>().Dispatcher;
}
