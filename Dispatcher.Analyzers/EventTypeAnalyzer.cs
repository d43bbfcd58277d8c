using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatching.Analyzers;

/// <summary>DISP004: a listener to a type of which no event can be.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EventTypeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.EventType];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (DispatcherSymbols.Of(start.Compilation) is not { } symbols)
                return;
            start.RegisterOperationAction(found => OfCall(found, symbols), OperationKind.Invocation);
            start.RegisterSymbolAction(found => OfAttributes(found, symbols), SymbolKind.NamedType);
        });
    }

    private static void OfCall(OperationAnalysisContext context, DispatcherSymbols symbols)
    {
        var call = (IInvocationOperation)context.Operation;
        if (DispatcherSymbols.AddsListener(call.TargetMethod))
        {
            bool isNamed = call.Arguments.Any(argument => argument.Parameter?.Name == "eventName");
            Report(call.TargetMethod.TypeArguments[0], isNamed, call.Syntax.GetLocation(), symbols, context.ReportDiagnostic);
        }
    }

    private static void OfAttributes(SymbolAnalysisContext context, DispatcherSymbols symbols)
    {
        foreach (AttributedListener listener in AttributedListener.Of((INamedTypeSymbol)context.Symbol, symbols))
        {
            if (listener.EventType is { } type)
                Report(type, listener.EventName is not null, listener.Method.Locations[0], symbols, context.ReportDiagnostic);
        }
    }

    private static void Report(
        ITypeSymbol type, bool isNamed, Location location, DispatcherSymbols symbols, Action<Diagnostic> report)
    {
        if (Reason(type, isNamed, symbols) is { } reason)
        {
            string name = type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
            report(Diagnostic.Create(Rules.EventType, location, name, reason));
        }
    }

    private static string? Reason(ITypeSymbol type, bool isNamed, DispatcherSymbols symbols) => type switch
    {
        // By name, a listener may take whatever is dispatched.
        { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic } =>
            isNamed ? null : "an event's name is that of its own class",
        { SpecialType: SpecialType.System_String } => "a text is an event's name, not an event",
        { TypeKind: TypeKind.Delegate }
            or { SpecialType: SpecialType.System_Delegate or SpecialType.System_MulticastDelegate } =>
            "a delegate is a listener, not an event",
        { TypeKind: TypeKind.Array } or { SpecialType: SpecialType.System_Array } => "an array has no class that says what happened",
        { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => "a pointer is not an object",
        { IsValueType: true }
            or { SpecialType: SpecialType.System_ValueType or SpecialType.System_Enum } => "a struct is copied, and an event is one object",
        { IsStatic: true } => "of a static class there are no objects",
        _ when symbols.IsTask(type) => "a task is what a listener returns",
        _ when SymbolEqualityComparer.Default.Equals(type, symbols.SystemType) => "a 'Type' names events",
        _ => null,
    };
}
