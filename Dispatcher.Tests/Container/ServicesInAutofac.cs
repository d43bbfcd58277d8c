using Autofac;
using Autofac.Extensions.DependencyInjection;
using Dispatching.Contracts;

namespace Tests.Container;

/// <summary>What is registered with .NET's services, in a container that is Autofac's.</summary>
internal sealed class ServicesInAutofac : ServiceContainer
{
    private AutofacServiceProvider? _root;

    public override IServiceProvider Root => _root!;

    public override TestedContainer Build()
    {
        var builder = new ContainerBuilder();
        builder.Populate(Services);
        IContainer container = builder.Build();
        _root = new AutofacServiceProvider(container);

        // What is checked when a host starts.
        try
        {
            container.Resolve<IListenerRegistry>();
        }
        catch (Autofac.Core.DependencyResolutionException wrapped) when (wrapped.GetBaseException() is InvalidOperationException fault)
        {
            container.Dispose();
            throw new InvalidOperationException(fault.Message, wrapped);
        }

        return this;
    }

    public override void Dispose()
    {
        _root?.Dispose();
        base.Dispose();
    }
}
