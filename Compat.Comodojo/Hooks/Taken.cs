using Compat.Php;

namespace Compat.Comodojo.Hooks;

/// <summary>What an event carries, as what a hook takes.</summary>
internal static class Taken
{
    /// <exception cref="InvalidCastException">It is something else.</exception>
    public static T As<T>(string eventName, object? value) => value switch
    {
        T fits => fits,
        { } array when ArrayShapes.TryRead(array, out T? shaped) => shaped,
        null when default(T) is null => default!,
        null => throw new InvalidCastException($"The hook takes a '{typeof(T)}', but '{eventName}' carries null."),
        _ => throw new InvalidCastException($"The hook takes a '{typeof(T)}', but '{eventName}' carries a '{value.GetType()}'."),
    };

    /// <summary>Writes what a hook made of an array into what the event carries, which is one of another shape.</summary>
    public static void PutBack<T>(object? value, T taken)
    {
        if (!typeof(T).IsValueType && value is not null && !ReferenceEquals(value, taken))
            ArrayShapes.TryWrite(value, taken);
    }
}
