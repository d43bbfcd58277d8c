using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatching.Analyzers;

/// <summary>DISP002: <c>Dispatch</c> of an event that has an asynchronous listener in the same compilation.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SynchronousDispatchAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.SynchronousDispatch];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterCompilationStartAction(start =>
        {
            if (DispatcherSymbols.Of(start.Compilation) is not { } symbols)
                return;
            var listeners = new ConcurrentBag<AsynchronousListener>();
            var dispatches = new ConcurrentBag<SeenDispatch>();
            start.RegisterOperationAction(
                found => OfCall((IInvocationOperation)found.Operation, symbols, listeners, dispatches), OperationKind.Invocation);
            start.RegisterSymbolAction(found => OfAttributes((INamedTypeSymbol)found.Symbol, symbols, listeners), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end => Report(end, listeners, dispatches));
        });
    }

    private static void OfCall(
        IInvocationOperation call, DispatcherSymbols symbols,
        ConcurrentBag<AsynchronousListener> listeners, ConcurrentBag<SeenDispatch> dispatches)
    {
        (string? name, bool isKnown) = ListenerArgument.NameOf(call);
        if (!isKnown)
            return;
        if (DispatcherSymbols.AddsListener(call.TargetMethod))
        {
            if (ListenerArgument.Find(call) is { } listener && symbols.IsTask(listener.Shape.ReturnType))
                listeners.Add(AsynchronousListener.Of(call.TargetMethod.TypeArguments[0], name, listener.Value.Syntax.ToString(), symbols));
        }
        else if (DispatcherSymbols.Dispatches(call.TargetMethod) && EventOf(call) is { } type)
        {
            dispatches.Add(new SeenDispatch(call.Syntax.GetLocation(), type, name, symbols.NameOf(type)));
        }
    }

    private static void OfAttributes(INamedTypeSymbol type, DispatcherSymbols symbols, ConcurrentBag<AsynchronousListener> listeners)
    {
        foreach (AttributedListener listener in AttributedListener.Of(type, symbols))
        {
            if (listener.EventType is { } eventType && symbols.IsTask(listener.Method.ReturnType))
                listeners.Add(AsynchronousListener.Of(eventType, listener.EventName, $"{type.Name}.{listener.Method.Name}", symbols));
        }
    }

    private static void Report(
        CompilationAnalysisContext context, ConcurrentBag<AsynchronousListener> listeners, ConcurrentBag<SeenDispatch> dispatches)
    {
        if (listeners.IsEmpty)
            return;
        AsynchronousListener[] ordered = [.. listeners.OrderBy(listener => listener.Text, StringComparer.Ordinal)];
        foreach (SeenDispatch dispatch in dispatches)
        {
            if (ordered.FirstOrDefault(listener => listener.Hears(dispatch, context.Compilation)) is { } listener)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rules.SynchronousDispatch, dispatch.Location, dispatch.Name ?? dispatch.Type.Name, listener.Text));
            }
        }
    }

    // The event as it was made, where that is known; a variable of a base type says less than what was assigned to it.
    private static ITypeSymbol? EventOf(IInvocationOperation call)
    {
        IOperation? value = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "event")?.Value;
        while (value is IConversionOperation { IsImplicit: true } conversion)
            value = conversion.Operand;
        return value?.Type;
    }
}
