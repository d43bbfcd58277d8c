using Dispatching.Contracts;

namespace Dispatching.Engine;

/// <summary>Tells people which listener an entry is.</summary>
internal static class ListenerNaming
{
    /// <param name="eventName">The event's name.</param>
    /// <param name="entry">The listener.</param>
    /// <param name="dispatcher">Whose scope to look in for lazy listeners that were made.</param>
    public static ListenerDescription Describe(string eventName, in ChainEntry<object> entry, EventDispatcher? dispatcher)
    {
        var origin = (ListenerOrigin)entry.Origin!;
        var lazy = entry.Listener as LazyListener;
        Delegate? listener = lazy is null ? (Delegate)entry.Listener : lazy.MadeFor(dispatcher);
        bool isAnonymous = listener is not null && IsAnonymous(listener);
        return new ListenerDescription
        {
            EventName = eventName,
            Priority = entry.Priority,
            Name = listener is null || (isAnonymous && origin.Expression is not null) ? FromExpression(origin) : FromMethod(listener),
            DeclaringType = listener?.Target?.GetType() ?? listener?.Method.DeclaringType ?? origin.ServiceType,
            EventType = origin.EventType.Type,
            Listener = listener,
            IsAnonymous = isAnonymous,
            IsStatic = listener?.Method.IsStatic ?? false,
            IsLazy = lazy is not null,
            IsAsynchronous = origin.IsAsynchronous,
            FilePath = origin.FilePath,
            LineNumber = origin.LineNumber,
        };
    }

    // The compiler's names for lambdas and local functions are none that a person wrote.
    private static bool IsAnonymous(Delegate listener) => listener.Method.Name.Contains('<', StringComparison.Ordinal);

    private static string FromMethod(Delegate listener)
    {
        Type? type = listener.Target?.GetType() ?? listener.Method.DeclaringType;
        return type is null ? listener.Method.Name : $"{type.Name}.{listener.Method.Name}";
    }

    private static string FromExpression(ListenerOrigin origin)
    {
        string expression = origin.Expression ?? "lambda";
        if (origin.ServiceType is null)
            return expression;

        // i => i.OnOrderPlaced is, to people, Invoicing.OnOrderPlaced.
        int dot = expression.LastIndexOf('.');
        string method = expression[(dot + 1)..];
        return dot >= 0 && method.All(character => char.IsLetterOrDigit(character) || character == '_')
            ? $"{origin.ServiceType.Name}.{method}"
            : $"{origin.ServiceType.Name}: {expression}";
    }
}
