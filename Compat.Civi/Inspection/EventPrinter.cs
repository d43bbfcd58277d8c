using Dispatching.Contracts;

namespace Compat.Civi;

/// <summary>Writes listeners as CiviCRM's tools do. CiviCRM's class of this name.</summary>
public static class EventPrinter
{
    /// <summary>How a listener reads.</summary>
    /// <param name="listener">The listener.</param>
    /// <returns>
    /// <c>Class-&gt;method($e)</c> of an object, <c>Class::method($e)</c> of a class, <c>$(service)-&gt;method($e)</c>, or
    /// <c>closure&lt;file@line&gt;($e)</c>; with <c>(&amp;...)</c> where it gets the hook's parameters.
    /// </returns>
    public static string FormatName(ListenerDescription listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        string passed = listener.Listener is { } source && !TakesEvent(source, listener.EventType) ? "(&...)" : "($e)";
        if (listener.IsAnonymous)
            return $"closure<{Path.GetFileName(listener.FilePath) ?? "?"}@{listener.LineNumber}>{passed}";
        int dot = listener.Name.LastIndexOf('.');
        string method = listener.Name[(dot + 1)..];
        if (listener.IsLazy && dot >= 0)
            return $"$({listener.Name[..dot]})->{method}{passed}{(listener.DeclaringType is { } made ? $" [{made.Name}]" : "")}";
        if (listener.DeclaringType is not { } type)
            return "unidentified";
        return listener.IsStatic || listener.Name == ModulesListener.Name
            ? $"{type.Name}::{method}{passed}"
            : $"{type.Name}->{method}{passed}";
    }

    private static bool TakesEvent(Delegate listener, Type? eventType)
    {
        Type[] parameters = [.. listener.GetType().GetMethod("Invoke")!.GetParameters().Select(parameter => parameter.ParameterType)];
        return parameters.Length > 0 && !parameters.Contains(typeof(HookArguments)) && parameters[0].IsAssignableFrom(eventType);
    }
}
