namespace Compat.Php;

public sealed partial class PhpArray
{
    /// <summary>Puts a value behind the others, under the next number: PHP's <c>$array[] = $value</c>.</summary>
    /// <param name="value">The value. An array becomes a copy.</param>
    /// <exception cref="PhpError">There is no next number, as the greatest is a key already.</exception>
    public void Add(object? value)
    {
        // The copy comes first: an array that is put into itself is shared from then on.
        if (value is PhpArray array)
            value = array.Copy();
        PhpTable table = _table;
        if (table.IsShared)
            table = WritableTable();
        table.Append(value);
    }

    /// <summary>Sets the value of a key, in its place where it is there already.</summary>
    /// <param name="key">A number or a text.</param>
    /// <param name="value">The value. An array becomes a copy.</param>
    public void Add(PhpKey key, object? value)
    {
        if (value is PhpArray array)
            value = array.Copy();
        PhpTable table = WritableTable();
        int place = table.Find(key);
        if (place >= 0)
            WriteAt(ref table.SlotAt(place), value);
        else
            table.Insert(key, value);
    }

    /// <summary>Gives the array at a key to change it there; where nothing is, or null or false, an empty one is put there.</summary>
    /// <param name="key">A number or a text.</param>
    /// <returns>The inner array itself.</returns>
    /// <exception cref="PhpError">What stands there is a number, a text, <c>true</c> or an object.</exception>
    public PhpArray At(PhpKey key)
    {
        PhpTable table = WritableTable();
        int place = table.Find(key);
        if (place < 0)
            place = table.Insert(key, new PhpArray(0));
        return MakeArray(ref table.SlotAt(place));
    }

    /// <summary>Puts an empty array behind the others and gives it to change it there: PHP's <c>$array[]['key'] = …</c>.</summary>
    /// <returns>The inner array itself.</returns>
    public PhpArray AtNext()
    {
        PhpTable table = WritableTable();
        var inner = new PhpArray(0);
        table.Append(inner);
        return inner;
    }

    /// <summary>Takes an element away: PHP's <c>unset</c>. The next number stays what it is.</summary>
    /// <param name="key">A number or a text.</param>
    /// <returns>Whether it was there.</returns>
    public bool Remove(PhpKey key)
    {
        int place = _table.Find(key);
        if (place < 0)
            return false;
        PhpTable table = WritableTable();
        if (table.ValueAt(place) is PhpReference reference)
            reference.Owners--;
        table.RemoveAt(place);
        return true;
    }

    /// <summary>Takes all elements away; the next number is 0 again.</summary>
    public void Clear() => Become(new PhpArray());

    /// <summary>Adds what another one holds: numbered values behind the others, named ones in place of what has their name.</summary>
    /// <param name="other">The other one.</param>
    public void Merge(PhpArray other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach ((PhpKey key, object? value) in other)
        {
            if (key.IsNumber)
                Add(value);
            else
                Add(key, value);
        }
    }

    /// <summary>
    /// Makes the element at a key a reference, with null where there is none, and gives it: PHP's <c>$x = &amp;$array[$key]</c>.
    /// </summary>
    /// <param name="key">A number or a text.</param>
    /// <returns>The reference, with the caller as one of its owners: see <see cref="PhpReference.Release"/>.</returns>
    public PhpReference ReferenceAt(PhpKey key)
    {
        PhpTable table = WritableTable();
        int place = table.Find(key);
        return MakeReference(ref table.SlotAt(place >= 0 ? place : table.Insert(key, null)));
    }

    /// <summary>Puts a reference at a key: PHP's <c>$array[$key] = &amp;$x</c>.</summary>
    /// <param name="key">A number or a text.</param>
    /// <param name="reference">The reference.</param>
    public void SetReference(PhpKey key, PhpReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        PhpTable table = WritableTable();
        int place = table.Find(key);
        reference.Owners++;
        if (place < 0)
            table.Insert(key, reference);
        else
            table.SlotAt(place) = reference;
    }

    /// <summary>Puts a reference behind the others: PHP's <c>$array[] = &amp;$x</c>.</summary>
    /// <param name="reference">The reference.</param>
    public void AddReference(PhpReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        reference.Owners++;
        WritableTable().Append(reference);
    }

    /// <summary>
    /// Goes through the elements as references: PHP's <c>foreach ($array as $key =&gt; &amp;$value)</c>. The loop sees what is added
    /// meanwhile. The last element's reference keeps the loop's variable as an owner: <see cref="PhpReference.Release"/> it where PHP
    /// has <c>unset</c>.
    /// </summary>
    /// <returns>The keys and references.</returns>
    public IEnumerable<(PhpKey Key, PhpReference Reference)> ByReference()
    {
        PhpReference? last = null;
        for (int place = 0; ; place++)
        {
            place = _table.Forward(place);
            if (place >= _table.Used)
                yield break;
            PhpTable table = WritableTable();
            last?.Release();
            last = MakeReference(ref table.SlotAt(place));
            table.Pins++;
            try
            {
                yield return (table.KeyAt(place), last);
            }
            finally
            {
                table.Pins--;
            }
        }
    }

    /// <summary>Gives the place of a value to change it there, with null where there is none.</summary>
    internal ref object? Slot(PhpKey key)
    {
        PhpTable table = WritableTable();
        int place = table.Find(key);
        ref object? slot = ref table.SlotAt(place >= 0 ? place : table.Insert(key, null));
        if (slot is PhpReference reference)
            return ref reference.Variable;
        return ref slot;
    }

    /// <summary>Gives the place of the last value.</summary>
    internal ref object? LastSlot()
    {
        PhpTable table = WritableTable();
        return ref table.SlotAt(table.Backward(table.Used - 1));
    }

    /// <summary>Takes over what another one holds.</summary>
    internal void Become(PhpArray other)
    {
        PhpTable table = _table;
        other._table.AddOwner();
        _table = other._table;
        table.RemoveOwner();
        _table.Position = 0;
    }

    /// <summary>Adds an element: what another array numbered comes under the next number, what was written with a key under that.</summary>
    internal void AddEntry(in PhpEntry entry)
    {
        if (entry.HasKey)
            Add(entry.Key, entry.Value);
        else
            Add(entry.Value);
    }

    /// <summary>Adds a value as it stands, a reference among them.</summary>
    internal void AddRaw(in PhpKey key, object? value)
    {
        object? kept = value is PhpArray array ? array.Copy() : value;
        PhpTable table = WritableTable();
        int place = table.Find(key);
        if (place >= 0)
            table.SlotAt(place) = kept;
        else
            table.Insert(key, kept);
    }

    private static void WriteAt(ref object? slot, object? value)
    {
        if (slot is PhpReference reference && value is not PhpReference)
            reference.Value = value;
        else
            slot = value;
    }

    private static PhpArray MakeArray(ref object? slot)
    {
        if (slot is PhpReference reference)
            return MakeArray(ref reference.Variable);
        if (slot is PhpArray array)
            return array;
        if (slot is not (null or false))
            throw new PhpError($"A value of the type '{Php.TypeName(slot)}' cannot be used as an array. Put an array there first.");
        var made = new PhpArray(0);
        slot = made;
        return made;
    }

    private static PhpReference MakeReference(ref object? slot)
    {
        if (slot is PhpReference known)
            return known.Share();
        var reference = new PhpReference { Owners = 2 };
        reference.Variable = slot;
        slot = reference;
        return reference;
    }
}
