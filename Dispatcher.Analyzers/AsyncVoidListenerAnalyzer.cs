using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatching.Analyzers;

/// <summary>DISP001: a listener, of the dispatcher or of an adapter, that is <c>async void</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsyncVoidListenerAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.AsyncVoidListener];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (DispatcherSymbols.Of(start.Compilation) is not { } symbols)
                return;
            start.RegisterOperationAction(OfCall, OperationKind.Invocation);
            start.RegisterSymbolAction(found => OfAttributes(found, symbols), SymbolKind.NamedType);
        });
    }

    private static void OfCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!DispatcherSymbols.IsOurs(call.TargetMethod.ContainingType))
            return;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (ListenerArgument.ShapeOf(argument.Parameter?.Type) is { ReturnsVoid: true }
                && ListenerArgument.MethodOf(argument.Value) is { IsAsync: true, ReturnsVoid: true } method)
                context.ReportDiagnostic(Diagnostic.Create(Rules.AsyncVoidListener, argument.Value.Syntax.GetLocation(), Name(method)));
        }
    }

    private static void OfAttributes(SymbolAnalysisContext context, DispatcherSymbols symbols)
    {
        var reported = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        foreach (AttributedListener listener in AttributedListener.Of((INamedTypeSymbol)context.Symbol, symbols))
        {
            if (listener.Method is { IsAsync: true, ReturnsVoid: true } method && reported.Add(method))
                context.ReportDiagnostic(Diagnostic.Create(Rules.AsyncVoidListener, method.Locations[0], Name(method)));
        }
    }

    private static string Name(IMethodSymbol method) =>
        method.MethodKind == MethodKind.AnonymousFunction ? "async lambda" : $"{method.ContainingType.Name}.{method.Name}";
}
