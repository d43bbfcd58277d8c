namespace Compat.Comodojo.Hooks;

/// <summary>What an event carries, as what a hook takes.</summary>
internal static class Taken
{
    /// <exception cref="InvalidCastException">It is something else.</exception>
    public static T As<T>(string eventName, object? value) => value switch
    {
        T fits => fits,
        null when default(T) is null => default!,
        null => throw new InvalidCastException($"The hook takes a '{typeof(T)}', but '{eventName}' carries null."),
        _ => throw new InvalidCastException($"The hook takes a '{typeof(T)}', but '{eventName}' carries a '{value.GetType()}'."),
    };
}
