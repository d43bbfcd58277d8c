namespace Compat.Php;

/// <summary>
/// Sorts as PHP does: small arrays by insertion, greater ones by its hybrid of insertion sort and quick sort, stable by the
/// original order. So the same order comes out where the comparison is none: of values without an order, and of callbacks that lie.
/// </summary>
internal static class Sorting
{
    private const int Small = 16;

    public static void Sort<T>(T[] items, Comparison<T> compare)
    {
        var ranked = new (T Item, int Rank)[items.Length];
        for (int i = 0; i < items.Length; i++)
            ranked[i] = (items[i], i);
        Hybrid(ranked, 0, ranked.Length, (left, right) =>
        {
            int result = compare(left.Item, right.Item);
            return result != 0 ? result : left.Rank.CompareTo(right.Rank);
        });
        for (int i = 0; i < items.Length; i++)
            items[i] = ranked[i].Item;
    }

    /// <summary>Sorts without regard to the original order of what is equal.</summary>
    public static void SortUnstably<T>(T[] items, Comparison<T> compare) => Hybrid(items, 0, items.Length, compare);

    public static bool Multiple(object?[] arguments)
    {
        var arrays = new List<PhpArray>();
        var orders = new List<long>();
        var flags = new List<long>();
        for (int i = 0; i < arguments.Length; i++)
        {
            switch (PhpArray.Plain(arguments[i]))
            {
                case PhpArray array:
                    arrays.Add(array);
                    orders.Add(PhpConstants.SortAsc);
                    flags.Add(PhpConstants.SortRegular);
                    break;
                case PhpConstants.SortAsc or PhpConstants.SortDesc when arrays.Count > 0:
                    orders[^1] = (long)arguments[i]!;
                    break;
                case long flag when arrays.Count > 0 && (flag & ~SortOrder.Caseless) is (0 or 1 or 2 or 5 or 6):
                    flags[^1] = flag;
                    break;
                case long when arrays.Count > 0:
                    throw Arguments.Invalid("array_multisort", i + 1, "is to be a flag of sorting");
                case var other:
                    throw Arguments.Refused(other, "array", "array_multisort", i + 1);
            }
        }

        if (arrays.Exists(array => array.Count != arrays[0].Count))
            throw new ValueError("'array_multisort' takes arrays of one length.");
        Rearrange(arrays, [.. flags.Select(SortOrder.By)], orders);
        return true;
    }

    private static void Rearrange(List<PhpArray> arrays, Comparison<object?>[] compares, List<long> orders)
    {
        PhpEntry[][] columns = [.. arrays.Select(array => array.ToArray())];
        int[] rows = [.. Enumerable.Range(0, arrays[0].Count)];
        Sort(rows, (left, right) =>
        {
            for (int column = 0; column < columns.Length; column++)
            {
                int result = compares[column](columns[column][left].Value, columns[column][right].Value);
                if (result != 0)
                    return orders[column] == PhpConstants.SortDesc ? -result : result;
            }

            return 0;
        });
        for (int column = 0; column < columns.Length; column++)
        {
            var sorted = new PhpArray();
            foreach (int row in rows)
                sorted.AddRenumbered(columns[column][row].Key, columns[column][row].Value);
            arrays[column].Become(sorted);
        }
    }

    private static void Hybrid<T>(T[] items, int start, int end, Comparison<T> compare)
    {
        while (end - start > Small)
        {
            int pivot = start + ((end - start) >> 1);
            if (end - start >= 1024)
            {
                int quarter = (end - start) >> 2;
                Several(items, [start, start + quarter, pivot, pivot + quarter, end - 1], compare);
            }
            else
            {
                Three(items, start, pivot, end - 1, compare);
            }

            (items[start + 1], items[pivot]) = (items[pivot], items[start + 1]);
            pivot = start + 1;
            int i = start + 2, j = end - 1;
            while (true)
            {
                while (compare(items[pivot], items[i]) > 0)
                {
                    if (++i == j)
                        goto Done;
                }

                if (--j == i)
                    goto Done;
                while (compare(items[j], items[pivot]) > 0)
                {
                    if (--j == i)
                        goto Done;
                }

                (items[i], items[j]) = (items[j], items[i]);
                if (++i == j)
                    goto Done;
            }

            Done:
            (items[pivot], items[i - 1]) = (items[i - 1], items[pivot]);
            if (i - 1 - start < end - i)
            {
                Hybrid(items, start, i - 1, compare);
                start = i;
            }
            else
            {
                Hybrid(items, i, end, compare);
                end = i - 1;
            }
        }

        Insertion(items, start, end, compare);
    }

    private static void Insertion<T>(T[] items, int start, int end, Comparison<T> compare)
    {
        switch (end - start)
        {
            case 0 or 1:
                return;
            case 2:
                if (compare(items[start], items[start + 1]) > 0)
                    (items[start], items[start + 1]) = (items[start + 1], items[start]);
                return;
            case 3:
                Three(items, start, start + 1, start + 2, compare);
                return;
            case 4:
                Several(items, [start, start + 1, start + 2, start + 3], compare);
                return;
            case 5:
                Several(items, [start, start + 1, start + 2, start + 3, start + 4], compare);
                return;
        }

        for (int i = start + 1; i < end; i++)
        {
            if (compare(items[i - 1], items[i]) <= 0)
                continue;
            int to = i < start + 6 ? OneByOne(items, start, i, compare) : TwoByTwo(items, start, i, compare);
            T item = items[i];
            Array.Copy(items, to, items, to + 1, i - to);
            items[to] = item;
        }
    }

    private static int OneByOne<T>(T[] items, int start, int i, Comparison<T> compare)
    {
        int at = i - 1;
        while (at != start)
        {
            at--;
            if (compare(items[at], items[i]) <= 0)
                return at + 1;
        }

        return at;
    }

    private static int TwoByTwo<T>(T[] items, int start, int i, Comparison<T> compare)
    {
        int at = i - 1;
        while (true)
        {
            at -= 2;
            if (compare(items[at], items[i]) <= 0)
            {
                at++;
                return compare(items[at], items[i]) <= 0 ? at + 1 : at;
            }

            if (at == start)
                return at;
            if (at == start + 1)
                return compare(items[i], items[at - 1]) > 0 ? at : at - 1;
        }
    }

    private static void Three<T>(T[] items, int a, int b, int c, Comparison<T> compare)
    {
        if (compare(items[a], items[b]) <= 0)
        {
            if (compare(items[b], items[c]) <= 0)
                return;
            (items[b], items[c]) = (items[c], items[b]);
            if (compare(items[a], items[b]) > 0)
                (items[a], items[b]) = (items[b], items[a]);
            return;
        }

        if (compare(items[c], items[b]) <= 0)
        {
            (items[a], items[c]) = (items[c], items[a]);
            return;
        }

        (items[a], items[b]) = (items[b], items[a]);
        if (compare(items[b], items[c]) > 0)
            (items[b], items[c]) = (items[c], items[b]);
    }

    private static void Several<T>(T[] items, ReadOnlySpan<int> places, Comparison<T> compare)
    {
        Three(items, places[0], places[1], places[2], compare);
        for (int last = 3; last < places.Length; last++)
        {
            for (int at = last; at > 0 && compare(items[places[at - 1]], items[places[at]]) > 0; at--)
                (items[places[at - 1]], items[places[at]]) = (items[places[at]], items[places[at - 1]]);
        }
    }
}
