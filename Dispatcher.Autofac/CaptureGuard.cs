using Autofac;
using Autofac.Core;
using Autofac.Core.Lifetime;
using Autofac.Core.Resolving.Pipeline;
using Microsoft.Extensions.Logging;

namespace Dispatching;

/// <summary>
/// Refuses the container's own dispatcher to a single instance, which would keep it, where listeners are made a scope each. A program that
/// asks the container itself for one is warned of it, once.
/// </summary>
internal sealed partial class CaptureGuard(string dispatcher) : IResolveMiddleware
{
    private bool _hasWarned;

    public PipelinePhase Phase => PipelinePhase.ResolveRequestStart;

    public void Execute(ResolveRequestContext context, Action<ResolveRequestContext> next)
    {
        if (ReferenceEquals(context.ActivationScope.Tag, LifetimeScope.RootTag)
            && context.Registration.Activator.LimitType == typeof(EventDispatcher))
        {
            Guard(context);
        }

        next(context);
    }

    private void Guard(ResolveRequestContext context)
    {
        Type? keeper = context.Operation.InProgressRequests.FirstOrDefault(Keeps)?.Registration.Activator.LimitType;
        if ((keeper is null && _hasWarned) || context.Resolve<DispatcherTables>().Captured(dispatcher, keeper) is not { } fault)
            return;
        if (keeper is not null)
            throw new InvalidOperationException(fault);
        _hasWarned = true;
        if (context.ResolveOptional<ILoggerFactory>() is { } loggers)
            Warn(loggers.CreateLogger<EventDispatcher>(), fault);
    }

    private static bool Keeps(ResolveRequestContext request) =>
        request.Registration is { Sharing: InstanceSharing.Shared, Lifetime: not CurrentScopeLifetime };

    [LoggerMessage(1, LogLevel.Warning, "{Fault}")]
    private static partial void Warn(ILogger logger, string fault);

    public override string ToString() => nameof(CaptureGuard);
}
