using System.Globalization;
using Dispatching.Contracts;

namespace Dispatching.Engine;

/// <summary>Tells people which listener it is.</summary>
public static class ListenerNaming
{
    /// <summary>Describes a listener of an adapter.</summary>
    /// <param name="eventName">The event's name.</param>
    /// <param name="listener">The listener.</param>
    /// <param name="priority">Its priority; 0 in a system that knows none.</param>
    /// <param name="eventType">The type of event that it takes, where it takes one.</param>
    /// <param name="isAsynchronous">Whether it is awaited.</param>
    /// <param name="expression">How it was written, for a lambda.</param>
    /// <param name="filePath">The source file that added it.</param>
    /// <param name="lineNumber">The line in that file, counted from 1; 0 where it is not known.</param>
    /// <returns>The description.</returns>
    public static ListenerDescription Describe(
        string eventName,
        Delegate listener,
        int priority = 0,
        Type? eventType = null,
        bool isAsynchronous = false,
        string? expression = null,
        string? filePath = null,
        int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(listener);
        listener = ListenerForm.Original(listener);
        bool isAnonymous = IsAnonymous(listener);
        return new ListenerDescription
        {
            EventName = eventName,
            Priority = priority,
            Name = isAnonymous && expression is not null ? expression : FromMethod(listener),
            DeclaringType = listener.Target?.GetType() ?? listener.Method.DeclaringType,
            EventType = eventType,
            Listener = listener,
            IsAnonymous = isAnonymous,
            IsStatic = listener.Method.IsStatic,
            IsAsynchronous = isAsynchronous,
            FilePath = filePath,
            LineNumber = lineNumber,
        };
    }

    /// <summary>Names the listeners in a line, for a debugger.</summary>
    /// <param name="dispatcher">What is listened to.</param>
    /// <param name="listeners">The events, with their listeners.</param>
    /// <returns>As in <c>EventDispatcher: 2 events, 3 listeners</c>.</returns>
    public static string Summarize(object dispatcher, IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> listeners)
    {
        ArgumentNullException.ThrowIfNull(dispatcher);
        ArgumentNullException.ThrowIfNull(listeners);
        int count = listeners.Values.Sum(all => all.Count);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{dispatcher.GetType().Name}: {listeners.Count} {(listeners.Count == 1 ? "event" : "events")}, "
            + $"{count} {(count == 1 ? "listener" : "listeners")}");
    }

    // The compiler's names for lambdas and local functions are none that a person wrote.
    // C# has the sign in the names of methods that it makes, F# has the other in those of classes.
    internal static bool IsAnonymous(Delegate listener) =>
        listener.Method.Name.Contains('<', StringComparison.Ordinal)
        || listener.Method.DeclaringType?.Name.Contains('@', StringComparison.Ordinal) == true;

    internal static string FromMethod(Delegate listener)
    {
        Type? type = listener.Target?.GetType() ?? listener.Method.DeclaringType;
        return type is null ? listener.Method.Name : $"{type.Name}.{listener.Method.Name}";
    }
}
