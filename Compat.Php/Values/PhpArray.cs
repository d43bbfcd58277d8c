using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace Compat.Php;

/// <summary>
/// PHP's array: an ordered map with numbers and texts as keys. An array that is written into another, or into a
/// <see cref="PhpReference"/>, is copied, which costs nothing until one side changes; what is read is what stands there, so keep it by
/// <see cref="Copy"/>. Any threads may read and copy; changes are for one thread at a time.
/// </summary>
[DebuggerDisplay("array({Count})")]
[DebuggerTypeProxy(typeof(PhpArrayView))]
[JsonConverter(typeof(PhpArrayJsonConverter))]
[CollectionBuilder(typeof(PhpArray), nameof(FromEntries))]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It is known as PHP's array.")]
public sealed partial class PhpArray : IReadOnlyCollection<PhpEntry>
{
    private PhpTable _table;

    /// <summary>Makes an empty array.</summary>
    public PhpArray() => _table = new();

    /// <summary>
    /// Makes an array that is filled next, as one that PHP source writes out with elements: PHP 8.2 counts on from a first key below
    /// zero there, where it counts from 0 in an array that began empty.
    /// </summary>
    /// <param name="capacity">How many values it is made for.</param>
    public PhpArray(int capacity)
    {
        _table = new() { Next = PhpTable.Unset };
        _table.Reserve(capacity);
    }

    private PhpArray(PhpTable table) => _table = table;

    /// <inheritdoc/>
    public int Count => _table.Count;

    /// <summary>Whether the keys are 0, 1, 2 and so on, in this order.</summary>
    public bool IsList
    {
        get
        {
            PhpTable table = _table;
            long expected = 0;
            for (int place = table.Forward(0); table.List is null && place < table.Used; place = table.Forward(place + 1))
            {
                ref PhpTableEntry entry = ref table.Entries[place];
                if (entry.Text is not null || entry.Number != expected++)
                    return false;
            }

            return true;
        }
    }

    /// <summary>The keys, in order.</summary>
    public IReadOnlyList<PhpKey> Keys
    {
        get
        {
            var keys = new PhpKey[Count];
            int to = 0;
            for (int place = _table.Forward(0); place < _table.Used; place = _table.Forward(place + 1))
                keys[to++] = _table.KeyAt(place);
            return keys;
        }
    }

    /// <summary>The values, in order.</summary>
    public IReadOnlyList<object?> Values => (object?[])ToList();

    /// <summary>A value. What is not there reads as <see langword="null"/>.</summary>
    /// <param name="key">A number or a text.</param>
    public object? this[PhpKey key]
    {
        get => ReadAt(_table.Find(key));
        set => Add(key, value);
    }

    /// <summary>A value. What is not there reads as <see langword="null"/>.</summary>
    /// <param name="key">The number.</param>
    public object? this[long key]
    {
        get => ReadAt(_table.Find(key));
        set
        {
            PhpTable table = _table;
            bool isInPlace = table.List is { } list && (ulong)key < (ulong)table.Used && !table.IsShared
                && value is not PhpArray && list[key] is not PhpReference;
            if (isInPlace)
                table.List![key] = value;
            else
                Add(new PhpKey(key), value);
        }
    }

    /// <summary>A value. What is not there reads as <see langword="null"/>.</summary>
    /// <param name="key">The text; one that reads as a number is the number.</param>
    public object? this[string key]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(key);
            return ReadAt(PhpKey.IsNumeric(key, out long number) ? _table.Find(number) : _table.Find(key));
        }

        set
        {
            ArgumentNullException.ThrowIfNull(key);
            PhpTable table = _table;
            if (!PhpKey.IsNumeric(key, out _) && value is not PhpArray && !table.IsShared && table.Find(key) is >= 0 and var place)
                WriteAt(ref table.Entries[place].Value, value);
            else
                Add(new PhpKey(key), value);
        }
    }

    /// <summary>A value. What is not there reads as <see langword="null"/>.</summary>
    /// <param name="key">The key: a number, a text, a bool or null, as <see cref="PhpKey.From"/> takes it.</param>
    /// <exception cref="TypeError">An array or an object is no key.</exception>
    public object? this[object? key]
    {
        get => ReadAt(Place(key));
        set => Add(PhpKey.From(key), value);
    }

    /// <summary>Makes a list of values.</summary>
    /// <param name="values">The values.</param>
    /// <returns>The array.</returns>
    public static PhpArray Of(params ReadOnlySpan<object?> values)
    {
        var array = new PhpArray(values.Length);
        foreach (object? value in values)
            array.Add(value);
        return array;
    }

    /// <summary>Makes an array of elements: what <c>PhpArray array = [1, ("key", 2), .. other]</c> calls.</summary>
    /// <param name="entries">The elements. One with a number of another array comes under the next number.</param>
    /// <returns>The array.</returns>
    public static PhpArray FromEntries(ReadOnlySpan<PhpEntry> entries)
    {
        PhpArray array = entries.IsEmpty ? new() : new(entries.Length);
        foreach (PhpEntry entry in entries)
            array.AddEntry(entry);
        return array;
    }

    /// <summary>Gives a copy. It costs nothing until one of both changes.</summary>
    /// <returns>The copy.</returns>
    public PhpArray Copy()
    {
        _table.AddOwner();
        return new(_table);
    }

    /// <summary>Whether a key is there, also with the value <see langword="null"/>.</summary>
    /// <param name="key">A number or a text.</param>
    /// <returns>Whether it is there.</returns>
    public bool ContainsKey(PhpKey key) => _table.Find(key) >= 0;

    /// <summary>Reads a value that may be missing.</summary>
    /// <param name="key">A number or a text.</param>
    /// <param name="value">The value, or <see langword="null"/>.</param>
    /// <returns>Whether the key is there.</returns>
    public bool TryGetValue(PhpKey key, out object? value)
    {
        int place = _table.Find(key);
        value = ReadAt(place);
        return place >= 0;
    }

    /// <summary>Goes through the elements as they are now: what changes meanwhile, this loop does not see.</summary>
    /// <returns>What goes through them.</returns>
    public Enumerator GetEnumerator() => new(_table);

    /// <inheritdoc/>
    IEnumerator<PhpEntry> IEnumerable<PhpEntry>.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>What stands at a key, to be read and not to be changed: an inner array may be shared with copies of this one.</summary>
    internal object? Peek(in PhpKey key)
    {
        int place = _table.Find(key);
        return place < 0 ? null : Plain(_table.ValueAt(place));
    }

    internal static object? Plain(object? value) => value is PhpReference reference ? reference.Value : value;

    private int Place(object? key) => key switch
    {
        string text => PhpKey.IsNumeric(text, out long number) ? _table.Find(number) : _table.Find(text),
        long number => _table.Find(number),
        _ => _table.Find(PhpKey.From(key)),
    };

    private object? ReadAt(int place)
    {
        if (place < 0)
            return null;
        object? value = _table.ValueAt(place);
        return value is PhpArray or PhpReference ? ReadInner(place, value) : value;
    }

    // An inner array may be changed through what is read here: a copy of this array must not see that.
    private object? ReadInner(int place, object value)
    {
        if (value is PhpReference reference)
            return reference.Value;
        if (!_table.IsShared)
            return value;
        return WritableTable().ValueAt(place);
    }

    private PhpTable WritableTable()
    {
        PhpTable table = _table;
        if (!table.IsShared)
            return table;
        PhpTable copy = table.Clone();
        if (Interlocked.CompareExchange(ref _table, copy, table) == table)
            table.RemoveOwner();
        return _table;
    }
}
