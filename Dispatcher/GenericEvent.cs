using System.Collections;
using Dispatching.Contracts;

namespace Dispatching;

/// <summary>
/// An event that carries a subject and arguments by name, for events without a class of their own. Symfony's <c>GenericEvent</c>.
/// </summary>
/// <remarks>Arguments keep the order in which they were added. Not safe for use by several threads at once.</remarks>
public class GenericEvent : StoppableEvent, IEnumerable<KeyValuePair<string, object?>>
{
    private readonly OrderedDictionary<string, object?> _arguments = new(StringComparer.Ordinal);

    /// <summary>Makes an event.</summary>
    /// <param name="subject">What the event is about.</param>
    /// <param name="arguments">Its arguments. They are copied.</param>
    public GenericEvent(object? subject = null, IEnumerable<KeyValuePair<string, object?>>? arguments = null)
    {
        Subject = subject;
        if (arguments is not null)
            Replace(arguments);
    }

    /// <summary>What the event is about.</summary>
    public object? Subject { get; }

    /// <summary>The arguments as they are now.</summary>
    public IReadOnlyDictionary<string, object?> Arguments => _arguments;

    /// <summary>An argument. Setting one that is not there adds it.</summary>
    /// <param name="name">The argument's name.</param>
    /// <exception cref="KeyNotFoundException">There is no argument of that name to get.</exception>
    public object? this[string name]
    {
        get => GetArgument(name);
        set => SetArgument(name, value);
    }

    /// <summary>An argument.</summary>
    /// <param name="name">The argument's name.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="KeyNotFoundException">There is no argument of that name.</exception>
    public object? GetArgument(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_arguments.TryGetValue(name, out object? value))
            return value;
        string others = _arguments.Count == 0
            ? ", nor any other"
            : $", only {string.Join(", ", _arguments.Keys.Select(key => $"'{key}'"))}";
        throw new KeyNotFoundException($"The event has no argument '{name}'{others}. Ask with HasArgument first, or set it.");
    }

    /// <summary>An argument of a type.</summary>
    /// <typeparam name="T">The argument's type.</typeparam>
    /// <param name="name">The argument's name.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="KeyNotFoundException">There is no argument of that name.</exception>
    /// <exception cref="InvalidCastException">The argument is of another type.</exception>
    public T GetArgument<T>(string name)
    {
        object? value = GetArgument(name);
        if (value is T typed)
            return typed;
        return value is null && default(T) is null ? default! : throw new InvalidCastException(
            $"The argument '{name}' is {(value is null ? "null" : $"a '{value.GetType()}'")}, not a '{typeof(T)}'. "
            + "Ask for the type that was set.");
    }

    /// <summary>Sets an argument, or adds it.</summary>
    /// <param name="name">The argument's name.</param>
    /// <param name="value">Its value; null is one.</param>
    /// <returns>The event.</returns>
    public GenericEvent SetArgument(string name, object? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        _arguments[name] = value;
        return this;
    }

    /// <summary>Puts other arguments in place of all.</summary>
    /// <param name="arguments">The arguments; without any the event has none. They are copied.</param>
    /// <returns>The event.</returns>
    public GenericEvent SetArguments(IEnumerable<KeyValuePair<string, object?>>? arguments = null)
    {
        KeyValuePair<string, object?>[] copy = arguments is null ? [] : [.. arguments];
        _arguments.Clear();
        Replace(copy);
        return this;
    }

    /// <summary>Whether there is an argument of a name, be its value null.</summary>
    /// <param name="name">The argument's name.</param>
    /// <returns>Whether it is there.</returns>
    public bool HasArgument(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _arguments.ContainsKey(name);
    }

    /// <summary>Removes an argument.</summary>
    /// <param name="name">The argument's name.</param>
    /// <returns>Whether it was there.</returns>
    public bool RemoveArgument(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _arguments.Remove(name);
    }

    /// <summary>Adds an argument, for collection initialisers.</summary>
    /// <param name="name">The argument's name.</param>
    /// <param name="value">Its value.</param>
    public void Add(string name, object? value) => SetArgument(name, value);

    /// <summary>The arguments as they were when the enumeration began.</summary>
    /// <returns>Names and values, in the order of addition.</returns>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, object?>>)[.. _arguments]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Replace(IEnumerable<KeyValuePair<string, object?>> arguments)
    {
        foreach ((string name, object? value) in arguments)
            _arguments[name] = value;
    }
}
