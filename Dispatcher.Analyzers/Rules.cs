using Microsoft.CodeAnalysis;

namespace Dispatching.Analyzers;

/// <summary>What the analyzers report. An id is never given to another rule.</summary>
internal static class Rules
{
    public const string AsyncVoidListenerId = "DISP001";
    public const string SynchronousDispatchId = "DISP002";
    public const string LostRegistrationId = "DISP003";
    public const string EventTypeId = "DISP004";
    public const string RemovedLambdaId = "DISP005";

    private const string Category = "Dispatcher";

    public static readonly DiagnosticDescriptor AsyncVoidListener = new(
        AsyncVoidListenerId,
        "A listener is 'async void'",
        "The listener '{0}' is 'async void': nobody awaits it, and what it throws ends the process. Let it return a Task.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A dispatch cannot await a method that returns nothing. It goes on before the listener has finished.");

    public static readonly DiagnosticDescriptor SynchronousDispatch = new(
        SynchronousDispatchId,
        "An event with an asynchronous listener is dispatched by 'Dispatch'",
        "'Dispatch' refuses '{0}', because its listener '{1}' is asynchronous. Await 'DispatchAsync' instead.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "'Dispatch' throws before any listener has run where one of them must be awaited.",
        customTags: [WellKnownDiagnosticTags.CompilationEnd]);

    public static readonly DiagnosticDescriptor LostRegistration = new(
        LostRegistrationId,
        "The listener can never be removed",
        "Nothing is kept by which this lambda could be removed. Keep what '{0}' returns, or write '_ =' before it if it listens for ever.",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "The same lambda written again is another listener. What removes one is its registration, or its delegate.");

    public static readonly DiagnosticDescriptor EventType = new(
        EventTypeId,
        "A type that cannot be an event is listened to",
        "Nothing is dispatched as '{0}', because {1}, so the listener is never called. Listen to a class of the program's own.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "An event is an object of a class that its listeners name.");

    public static readonly DiagnosticDescriptor RemovedLambda = new(
        RemovedLambdaId,
        "A lambda that was never added is removed",
        "'{0}' of a lambda removes nothing: the same text is another listener. Dispose the registration that adding it returned.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A listener is its method and its object. A lambda written twice is two methods.");
}
