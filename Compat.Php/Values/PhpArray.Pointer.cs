namespace Compat.Php;

public sealed partial class PhpArray
{
    internal object? PointedValue()
    {
        int place = _table.Forward(_table.Position);
        return place < _table.Used ? ReadAt(place) : false;
    }

    internal object? PointedKey()
    {
        int place = _table.Forward(_table.Position);
        return place < _table.Used ? _table.KeyAt(place).Value : null;
    }

    internal object? MovePointer(bool forward)
    {
        PhpTable table = WritableTable();
        int place = table.Forward(table.Position);
        if (place < table.Used)
            place = forward ? table.Forward(place + 1) : table.Backward(place - 1);
        table.Position = place < 0 ? table.Used : place;
        return PointedValue();
    }

    internal object? PointToFirst()
    {
        WritableTable().Position = 0;
        return PointedValue();
    }

    internal object? PointToLast()
    {
        PhpTable table = WritableTable();
        table.Position = Math.Max(0, table.Backward(table.Used - 1));
        return PointedValue();
    }

    /// <summary>Takes the last element away, gives its number free and points to the first one.</summary>
    internal object? TakeLast()
    {
        if (Count == 0)
            return null;
        PhpTable table = WritableTable();
        int place = table.Backward(table.Used - 1);
        object? value = Plain(table.ValueAt(place));
        if (table.List is not null)
        {
            table.Shorten();
        }
        else
        {
            PhpKey key = table.KeyAt(place);
            table.RemoveAt(place);
            if (key.IsNumber && key.Number == table.Next - 1)
                table.Next = key.Number;
        }

        table.Position = 0;
        return value;
    }

    /// <summary>The elements as they stand, references among them.</summary>
    internal IEnumerable<PhpEntry> Raw()
    {
        PhpTable table = _table;
        for (int place = table.Forward(0); place < table.Used; place = table.Forward(place + 1))
            yield return new(table.KeyAt(place), table.ValueAt(place));
    }

    private void AddRaw(object? value)
    {
        object? kept = value is PhpArray array ? array.Copy() : value;
        WritableTable().Append(kept);
    }

    /// <summary>Adds an element: a name with its name, anything else under the next number.</summary>
    internal void AddRenumbered(in PhpKey key, object? value)
    {
        if (!key.IsNumber)
            AddRaw(key, value);
        else
            AddRaw(value);
    }
}
