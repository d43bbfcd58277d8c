using Dispatching.Contracts;
using Dispatching.Engine;

namespace Dispatching;

/// <summary>A listener that was registered with the container, before it is known which event names its types have.</summary>
internal sealed class ContainerListener
{
    public required Type Service { get; init; }

    public required Type EventType { get; init; }

    public required ListenerKind Kind { get; init; }

    /// <summary>The method's name, or the lambda's text.</summary>
    public required string MethodName { get; init; }

    public required Func<object, Delegate> Method { get; init; }

    public string? EventName { get; init; }

    public int? Priority { get; init; }

    public IReadOnlyList<string> Before { get; init; } = [];

    public IReadOnlyList<string> After { get; init; } = [];

    public string? FilePath { get; init; }

    public int LineNumber { get; init; }

    /// <summary>How errors call it.</summary>
    public string Name => $"{Service.Name}.{MethodName}";

    /// <summary>Whether a constraint's reference means this listener.</summary>
    public bool IsMeantBy(string reference) =>
        reference == Service.FullName || reference == Service.Name
        || reference == Name || reference == $"{Service.FullName}.{MethodName}"
        || reference == $"{Service.Name}::{MethodName}" || reference == $"{Service.FullName}::{MethodName}";

    public ListenerOrigin Origin() => new(
        new ListenerDefinition(EventType, Kind)
        {
            ServiceType = Service,
            Expression = $"s => s.{MethodName}",
            FilePath = FilePath,
            LineNumber = LineNumber,
        },
        Engine.EventType.Of(EventType));

    /// <summary>The name of the method that an expression like <c>s => s.OnEvent</c> chooses.</summary>
    public static string MethodNameOf(string? expression)
    {
        string text = expression ?? "lambda";
        string tail = text[(text.LastIndexOf('.') + 1)..];
        return tail.All(character => char.IsLetterOrDigit(character) || character == '_') ? tail : text;
    }
}
