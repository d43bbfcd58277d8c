using System.Dynamic;
using System.Linq.Expressions;
using Dispatching.Contracts;

namespace Compat.Civi;

/// <summary>
/// The parameters of a hook as fields, by name and in order: <c>e["content"]</c>, <c>((dynamic)e).content</c> or <c>e.Get&lt;string&gt;("content")</c>. What
/// is written reaches the listeners behind, and the caller where it passed a variable by reference. CiviCRM's
/// <c>GenericHookEvent</c>.
/// </summary>
/// <remarks>For one dispatch at a time. A field that the event does not have reads as <see langword="null"/>, and writing it does nothing.</remarks>
public class GenericHookEvent : StoppableEvent, IDynamicMetaObjectProvider
{
    private static readonly object s_nothing = true;

    private readonly HookSignature _signature;
    private readonly object?[] _values;
    private PhpArray? _returned;

    internal GenericHookEvent(HookSignature signature, object?[] values)
    {
        _signature = signature;
        _values = values;
    }

    /// <summary>The names of the fields, in order.</summary>
    public IReadOnlyList<string> FieldNames => _signature.Names;

    /// <summary>How many values there are; fewer than names where the caller gave fewer.</summary>
    public int Count => _values.Length;

    /// <summary>A field.</summary>
    /// <param name="name">Its name; case counts.</param>
    /// <returns>Its value; <see langword="null"/> where there is none.</returns>
    public object? this[string name]
    {
        get
        {
            int place = _signature.PlaceOf(name);
            return (uint)place < (uint)_values.Length ? _values[place] : null;
        }

        set
        {
            int place = _signature.PlaceOf(name);
            if ((uint)place < (uint)_values.Length)
                _values[place] = value;
        }
    }

    /// <summary>Makes an event of fields.</summary>
    /// <param name="fields">Names and values, in order.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">A name is one that the event itself uses.</exception>
    public static GenericHookEvent Create(IEnumerable<KeyValuePair<string, object?>> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        KeyValuePair<string, object?>[] given = [.. fields];
        return new GenericHookEvent(HookSignature.Of([.. given.Select(field => field.Key)]), [.. given.Select(field => field.Value)]);
    }

    /// <summary>Makes an event of names and values. Values beyond the names are left out; names beyond the values have none.</summary>
    /// <param name="names">The names of the fields.</param>
    /// <param name="values">Their values.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">A name is one that the event itself uses.</exception>
    public static GenericHookEvent CreateOrdered(IReadOnlyList<string> names, IReadOnlyList<object?> values)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(values);
        return new GenericHookEvent(HookSignature.Of(names), [.. values.Take(names.Count)]);
    }

    /// <summary>A field, as what it is.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <returns>Its value; the type's default where it is <see langword="null"/> or there is none.</returns>
    /// <exception cref="InvalidCastException">It is of another type.</exception>
    public T? Get<T>(string name) => this[name] switch
    {
        null => default,
        T value => value,
        { } other => throw new InvalidCastException($"The field '{name}' is a '{other.GetType()}', and no '{typeof(T)}'. Ask for what it is."),
    };

    /// <summary>Whether the event has a field.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Whether it has, whatever the value.</returns>
    public virtual bool HasField(string name) => _signature.PlaceOf(name) >= 0;

    /// <summary>Whether a field has a value other than <see langword="null"/>. PHP's <c>isset</c>.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Whether it has.</returns>
    public bool IsSet(string name) => this[name] is not null;

    /// <summary>Sets a field to <see langword="null"/>. PHP's <c>unset</c>.</summary>
    /// <param name="name">Its name.</param>
    public void Unset(string name) => this[name] = null;

    /// <summary>The values, in the order of the fields.</summary>
    /// <returns>A copy.</returns>
    public object?[] GetHookValues() => [.. _values];

    /// <summary>What listeners gave back, merged; <see langword="true"/> where none gave anything.</summary>
    /// <returns>A <see cref="PhpArray"/>, or <see langword="true"/>.</returns>
    public object GetReturnValues() => _returned ?? s_nothing;

    /// <summary>Merges what a listener gives back. What is empty, or no array, is passed over.</summary>
    /// <param name="values">A list, a map or a <see cref="PhpArray"/>.</param>
    /// <returns>The event.</returns>
    public GenericHookEvent AddReturnValues(object? values)
    {
        if (values is not null and not true && PhpArray.From(values) is { Count: > 0 } array)
            _returned = (_returned ?? []).Merge(array);
        return this;
    }

    /// <inheritdoc/>
    DynamicMetaObject IDynamicMetaObjectProvider.GetMetaObject(Expression parameter) => new HookEventMetaObject(parameter, this);

    internal object?[] Values => _values;

    internal string NameOf(int place) => place < _signature.Names.Count ? _signature.Names[place] : $"{place}";
}
