using System.Globalization;
using System.Reflection;
using Dispatching.Contracts;
using Dispatching.Dispatch;
using Dispatching.Engine;

namespace Dispatching.Container;

/// <summary>A listener that was registered with the container, before it is known which event names its types have.</summary>
internal sealed record ContainerListener
{
    private const string Arrow = "=>";

    public required Type Service { get; init; }

    public required Type EventType { get; init; }

    public required ListenerKind Kind { get; init; }

    /// <summary>The method's name, with the part of the service that has it, or the lambda's text.</summary>
    public required string MethodName { get; init; }

    public required Func<object, Delegate> Method { get; init; }

    public string? EventName { get; init; }

    public int? Priority { get; init; }

    public IReadOnlyList<string> Before { get; init; } = [];

    public IReadOnlyList<string> After { get; init; } = [];

    public string? FilePath { get; init; }

    public int LineNumber { get; init; }

    /// <summary>The method, where it is known without the service.</summary>
    public MethodInfo? Member { get; init; }

    /// <summary>What chooses the method of a service, where that is not known: as it was when it was registered.</summary>
    public ChosenMethod? Choice { get; init; }

    /// <summary>Where it was registered, for errors.</summary>
    public string? Place { get; init; }

    /// <summary>Whether a subscriber names it: without a priority it is at 0, and other listeners give way.</summary>
    public bool IsSubscribers { get; init; }

    /// <summary>How errors call it.</summary>
    public string Name => SingleLine.Of($"{Service.Name}.{MethodName}");

    /// <summary>Where it was registered, behind its name in an error.</summary>
    public string By => Place is null ? "" : $", by {Place},";

    /// <summary>What constraints of others may call it.</summary>
    public IEnumerable<string> References =>
    [
        Service.FullName ?? Service.Name, Service.Name,
        $"{Service.Name}.{MethodName}", $"{Service.FullName}.{MethodName}",
        $"{Service.Name}::{MethodName}", $"{Service.FullName}::{MethodName}",
    ];

    /// <summary>
    /// The method that is chosen of an object of the service's class that no constructor has seen, as it was named, with the object;
    /// <see langword="null"/> where there is none.
    /// </summary>
    public (Delegate Method, object Service)? Unmade() =>
        UnmadeService.MethodOf(Service, Method) is { } unmade ? (ListenerForm.Original(unmade.Method), unmade.Service) : null;

    /// <summary>
    /// What is wrong with the method, where it is known before the service is made: only what returns nothing can be wrong unseen.
    /// </summary>
    public string? Fault(string eventName) =>
        Member is null
        && Kind is ListenerKind.Action or ListenerKind.ActionWithContext
        && Unmade() is { } unmade
        && !ListenerForm.MayBeOverridden(unmade.Method.Method, Service)
        && ListenerForm.FaultOf(unmade.Method.Method) is { } fault
            ? $"The listener '{Name}' of '{eventName}'{By} {fault}."
            : null;

    public ListenerOrigin Origin()
    {
        var eventType = Dispatch.EventType.Of(EventType);
        return new ListenerOrigin(eventType, Kind)
        {
            ServiceType = Service,
            Expression = MethodName.Contains(Arrow, StringComparison.Ordinal) ? MethodName : $"s => s.{MethodName}",
            FilePath = FilePath,
            LineNumber = LineNumber,
            IsLazy = true,
            IsOfFamily = EventName is null && eventType.IsFamily,
        };
    }

    /// <summary>What a class says of its services, as the container's listener.</summary>
    public static ContainerListener Of<TService>(SubscriptionDefinition<TService> definition, string place)
        where TService : class => new()
        {
            Service = typeof(TService),
            EventType = definition.EventType,
            EventName = definition.EventName,
            Kind = definition.Kind,
            MethodName = MethodNameOf(definition.Expression),
            Method = service => definition.Method((TService)service),
            Choice = new ChosenMethod(definition.Method),
            Priority = definition.Priority,
            FilePath = definition.FilePath,
            LineNumber = definition.LineNumber,
            Place = definition.FilePath is null
                ? place
                : string.Create(CultureInfo.InvariantCulture, $"{place} ({Path.GetFileName(definition.FilePath)}:{definition.LineNumber})"),
        };

    /// <summary>What an expression like <c>s => s.OnEvent</c> chooses: <c>OnEvent</c>; any other expression as it is.</summary>
    public static string MethodNameOf(string? expression)
    {
        string text = expression ?? "lambda";
        if (text.Split(Arrow, 2) is not [string parameter, string body])
            return text;
        string start = parameter.TrimEnd(' ', ')').Split(' ', '(')[^1] + '.';
        body = body.Trim();
        return body.StartsWith(start, StringComparison.Ordinal)
            && body.All(character => char.IsLetterOrDigit(character) || character is '_' or '.')
            ? body[start.Length..]
            : text;
    }
}
