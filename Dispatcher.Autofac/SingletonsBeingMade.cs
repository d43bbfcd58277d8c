using Autofac.Core;
using Autofac.Core.Lifetime;
using Autofac.Core.Registration;
using Autofac.Core.Resolving.Pipeline;

namespace Dispatching;

/// <summary>Knows which single instance of the container a thread is making, for Autofac tells nobody what a service is made for.</summary>
internal sealed class SingletonsBeingMade : IServiceMiddlewareSource, IResolveMiddleware
{
    [ThreadStatic]
    private static Type? s_innermost;

    /// <summary>The class of the single instance that the thread is making; <see langword="null"/> where it makes none.</summary>
    public static Type? Innermost => s_innermost;

    // Behind the instances that there are: it is passed when one is made.
    public PipelinePhase Phase => PipelinePhase.ServicePipelineEnd;

    public void ProvideMiddleware(
        Service service, IComponentRegistryServices availableServices, IResolvePipelineBuilder pipelineBuilder) =>
        pipelineBuilder.Use(this);

    public void Execute(ResolveRequestContext context, Action<ResolveRequestContext> next)
    {
        if (context.Registration is not { Sharing: InstanceSharing.Shared, Lifetime: not CurrentScopeLifetime })
        {
            next(context);
            return;
        }

        Type? outer = s_innermost;
        s_innermost = context.Registration.Activator.LimitType;
        try
        {
            next(context);
        }
        finally
        {
            s_innermost = outer;
        }
    }

    public override string ToString() => nameof(SingletonsBeingMade);
}
