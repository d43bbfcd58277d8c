using Compat.Php;

namespace Compat.Mibew;

/// <summary>Arguments as properties, over the bag that all listeners share.</summary>
/// <param name="bag">The bag.</param>
public abstract class ArgumentsView(EventArguments bag)
{
    /// <summary>The bag.</summary>
    public EventArguments Bag { get; } = bag ?? throw new ArgumentNullException(nameof(bag));

    /// <summary>An argument, as what it is.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <returns>The value; the type's default where it is missing, null, or PHP's <c>false</c> for "none".</returns>
    /// <exception cref="InvalidCastException">It is of another type.</exception>
    protected T? Get<T>(string name) => Bag[name] switch
    {
        T value => value,
        { } array when ArrayShapes.TryView(array, out T? view) => view,
        null => default,
        false when typeof(T) != typeof(object) => default,
        IConvertible number when typeof(T).IsPrimitive && number is not string =>
            (T)Convert.ChangeType(number, typeof(T), System.Globalization.CultureInfo.InvariantCulture),
        { } other => throw new InvalidCastException(
            $"The argument '{name}' is a '{other.GetType()}', and no '{typeof(T)}'. Read it from the bag, or let who set it set one."),
    };

    /// <summary>A list or a map that listeners add to: made where it is missing. One of another shape is kept.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <returns>The list or map.</returns>
    /// <exception cref="InvalidCastException">It is of another type.</exception>
    protected T Own<T>(string name)
        where T : class, new()
    {
        if (Get<T>(name) is { } known)
            return known;
        var made = new T();
        Bag[name] = made;
        return made;
    }

    /// <summary>Sets an argument.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    protected void Set(string name, object? value) => Bag[name] = value;
}
