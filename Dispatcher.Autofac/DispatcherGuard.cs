using System.Diagnostics;
using Autofac;
using Autofac.Core;
using Autofac.Core.Lifetime;
using Autofac.Core.Resolving.Pipeline;
using Dispatching.Container;
using Microsoft.Extensions.Logging;

namespace Dispatching;

/// <summary>
/// Watches over the resolving of a dispatcher. The container's own is refused to a single instance, which would keep it, where listeners
/// are made a scope each; a program that asks the container itself for one is warned of it, once: in the log or, without one, in the trace.
/// </summary>
/// <param name="dispatcher">The dispatcher's name.</param>
internal sealed partial class DispatcherGuard(string dispatcher) : IResolveMiddleware
{
    // What the thread resolves, with all that decorates it.
    [ThreadStatic]
    private static (DispatcherGuard? Guard, ISharingLifetimeScope? Scope) s_resolving;

    private bool _hasWarned;

    public PipelinePhase Phase => PipelinePhase.ResolveRequestStart;

    public void Execute(ResolveRequestContext context, Action<ResolveRequestContext> next)
    {
        ISharingLifetimeScope scope = context.ActivationScope;
        if (ReferenceEquals(scope.Tag, LifetimeScope.RootTag) && context.Registration.Activator.LimitType == typeof(EventDispatcher))
            Guard(context);

        (DispatcherGuard? Guard, ISharingLifetimeScope? Scope) outer = s_resolving;
        if (outer.Guard == this && outer.Scope == scope)
            throw new DependencyResolutionException("The dispatcher's decorator dispatches while it is made. Let it dispatch later.");
        s_resolving = (this, scope);
        try
        {
            next(context);
        }
        finally
        {
            s_resolving = outer;
        }
    }

    public override string ToString() => nameof(DispatcherGuard);

    private void Guard(ResolveRequestContext context)
    {
        Type? keeper = SingletonsBeingMade.Innermost;
        if ((keeper is null && _hasWarned) || context.Resolve<DispatcherTables>().Captured(dispatcher, keeper) is not { } fault)
            return;
        if (keeper is not null)
            throw new InvalidOperationException(fault);
        _hasWarned = true;
        if (context.ResolveOptional<ILoggerFactory>() is { } loggers)
            Warn(loggers.CreateLogger<EventDispatcher>(), fault);
        else
            Trace.TraceWarning(fault);
    }

    [LoggerMessage(1, LogLevel.Warning, "{Fault}")]
    private static partial void Warn(ILogger logger, string fault);
}
