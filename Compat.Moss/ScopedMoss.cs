namespace Compat.Moss;

/// <summary>The container and the dispatcher of a scope.</summary>
internal sealed class ScopedMoss
{
    public ScopedMoss(IServiceProvider provider, SharedMoss shared)
    {
        Container = shared.Container.In(new KeyedComponents(provider));
        Dispatcher = shared.Dispatcher.In(Container);
    }

    public MossContainer Container { get; }

    public MossDispatcher Dispatcher { get; }
}
