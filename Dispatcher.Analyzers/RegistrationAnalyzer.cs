using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatching.Analyzers;

/// <summary>DISP003: a lambda that can never be removed. DISP005: a lambda that is removed and was never added.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RegistrationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.LostRegistration, Rules.RemovedLambda];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (DispatcherSymbols.Of(start.Compilation) is { } symbols)
                start.RegisterOperationAction(found => OfCall(found, symbols), OperationKind.Invocation);
        });
    }

    private static void OfCall(OperationAnalysisContext context, DispatcherSymbols symbols)
    {
        var call = (IInvocationOperation)context.Operation;
        DiagnosticDescriptor? rule =
            DispatcherSymbols.Removes(call.TargetMethod) ? Rules.RemovedLambda
            : symbols.ReturnsRegistration(call.TargetMethod) && IsLost(call, symbols) ? Rules.LostRegistration
            : null;
        if (rule is not null && call.Arguments.Any(argument => IsListener(argument) && ListenerArgument.IsLambda(argument.Value)))
            context.ReportDiagnostic(Diagnostic.Create(rule, call.Syntax.GetLocation(), call.TargetMethod.Name));
    }

    // What AddLazy is given names listeners; its factory is what they could be removed by.
    private static bool IsListener(IArgumentOperation argument) => argument.Parameter?.Name is "listener" or "factory";

    private static bool IsLost(IInvocationOperation call, DispatcherSymbols symbols) =>
        call.Parent is IExpressionStatementOperation && !EndsWithRegistry(call, symbols);

    // A registry that is disposed, as a scoped dispatcher is, takes its listeners with it.
    private static bool EndsWithRegistry(IInvocationOperation call, DispatcherSymbols symbols)
    {
        IOperation? registry = call.Instance ?? call.Arguments.FirstOrDefault()?.Value;
        while (registry is IConversionOperation { IsImplicit: true } conversion)
            registry = conversion.Operand;
        return registry?.Type is { } type
            && (SymbolEqualityComparer.Default.Equals(type, symbols.Disposable)
                || type.AllInterfaces.Any(face => SymbolEqualityComparer.Default.Equals(face, symbols.Disposable)));
    }
}
