using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Compat.Php;

namespace Compat.Mibew;

/// <summary>
/// The arguments of an event: one bag that all its listeners share and may change. A missing argument reads as <see langword="null"/>.
/// </summary>
/// <remarks>For one trigger at a time; not safe for changes by several threads at once.</remarks>
#pragma warning disable CA1710 // Mibew's documents call them arguments.
public sealed class EventArguments : IDictionary<string, object?>, IReadOnlyDictionary<string, object?>, IArrayAccess, IIteratorAggregate
#pragma warning restore CA1710
{
    private readonly OrderedDictionary<string, object?> _arguments = new(StringComparer.Ordinal);
    private object? _view;
    private Dictionary<string, object>? _given;

    /// <summary>Makes an empty bag.</summary>
    public EventArguments()
    {
    }

    /// <summary>Makes a bag of arguments.</summary>
    /// <param name="arguments">Names and values, in order.</param>
    public EventArguments(IEnumerable<KeyValuePair<string, object?>> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        foreach ((string name, object? value) in arguments)
            _arguments[name] = value;
    }

    /// <inheritdoc/>
    public int Count => _arguments.Count;

    /// <inheritdoc/>
    public bool IsReadOnly => false;

    /// <inheritdoc/>
    public ICollection<string> Keys => _arguments.Keys;

    /// <inheritdoc/>
    public ICollection<object?> Values => _arguments.Values;

    IEnumerable<string> IReadOnlyDictionary<string, object?>.Keys => _arguments.Keys;

    IEnumerable<object?> IReadOnlyDictionary<string, object?>.Values => _arguments.Values;

    /// <summary>An argument.</summary>
    /// <param name="key">Its name.</param>
    /// <returns>Its value; <see langword="null"/> where there is none.</returns>
    public object? this[string key]
    {
        get => _arguments.GetValueOrDefault(key);
        set => _arguments[key] = value;
    }

    /// <inheritdoc/>
    public void Add(string key, object? value) => _arguments.Add(key, value);

    /// <inheritdoc/>
    public void Add(KeyValuePair<string, object?> item) => _arguments.Add(item.Key, item.Value);

    /// <inheritdoc/>
    public void Clear() => _arguments.Clear();

    /// <inheritdoc/>
    public bool Contains(KeyValuePair<string, object?> item) => _arguments.Contains(item);

    /// <inheritdoc cref="IDictionary{TKey, TValue}.ContainsKey"/>
    public bool ContainsKey(string key) => _arguments.ContainsKey(key);

    /// <inheritdoc/>
    public void CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object?>>)_arguments).CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _arguments.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Remove(string key) => _arguments.Remove(key);

    /// <inheritdoc/>
    public bool Remove(KeyValuePair<string, object?> item) => ((ICollection<KeyValuePair<string, object?>>)_arguments).Remove(item);

    /// <inheritdoc cref="IDictionary{TKey, TValue}.TryGetValue"/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value) => _arguments.TryGetValue(key, out value);

    /// <summary>
    /// An argument as an array of PHP, whatever shape it has: a dictionary or a list is read as one, which takes its place for the
    /// listeners behind; when all have run, or one has thrown, what was written stands in what was given.
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <returns>The array: an empty one, which the argument is then, where there is none.</returns>
    /// <exception cref="InvalidCastException">The argument is no array.</exception>
    public PhpArray ArrayAt(string name)
    {
        object? given = this[name];
        if (given is PhpArray own)
            return own;
        if (given is not (null or false) && !PhpArray.TryRead(given, out _))
        {
            throw new InvalidCastException(
                $"The argument '{name}' is a '{given.GetType()}', and no array. Read it as what it is.");
        }

        PhpArray array = PhpArray.TryRead(given, out PhpArray? read) ? read : [];
        if (given is not (null or false))
            (_given ??= new Dictionary<string, object>(StringComparer.Ordinal))[name] = given;
        this[name] = array;
        return array;
    }

    bool IArrayAccess.OffsetExists(object? offset) => this[Compat.Php.Php.ToStr(offset)] is not null;

    object? IArrayAccess.OffsetGet(object? offset)
    {
        string name = Compat.Php.Php.ToStr(offset);
        return this[name] is IList or IDictionary ? ArrayAt(name) : this[name];
    }

    void IArrayAccess.OffsetSet(object? offset, object? value) => this[Compat.Php.Php.ToStr(offset)] = value;

    void IArrayAccess.OffsetUnset(object? offset) => Remove(Compat.Php.Php.ToStr(offset));

    object IIteratorAggregate.GetIterator()
    {
        PhpArray all = [];
        foreach ((string name, object? value) in this)
            all[name] = value;
        return new ArrayIterator(all);
    }

    /// <summary>Puts what was read as an array of PHP back in the shape in which it was given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void PutBack()
    {
        if (_given is not null)
            PutBackGiven(_given);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PutBackGiven(Dictionary<string, object> shapes)
    {
        foreach ((string name, object given) in shapes)
        {
            if (!TryGetValue(name, out object? written))
                continue;

            // A list has no holes: those behind an entry that was unset move up.
            if (given is IList && written is PhpArray { IsList: false } array && array.Keys.All(key => key.IsNumber))
                written = PhpArray.FromList(array.Values);
            this[name] = ArrayShapes.Restore(given, written);
        }

        _given = null;
    }

    /// <summary>The same arguments, typed. Kept for the listeners behind.</summary>
    internal T As<T>(Func<EventArguments, T> make)
        where T : class
    {
        if (_view is T known)
            return known;
        T made = make(this);
        _view = made;
        return made;
    }
}
