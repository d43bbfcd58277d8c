using System.Runtime.ExceptionServices;

namespace Compat.Php;

public static partial class Php
{
    /// <summary>
    /// PHP's <c>sort</c>: sorts the array itself; its keys become 0, 1, 2. What is equal keeps its order, here and below.
    /// </summary>
    /// <returns>True.</returns>
    public static bool Sort(PhpArray array, long flags = 0) => SortBy(array, SortOrder.By(flags), byKey: false, keepsKeys: false);

    /// <summary>PHP's <c>rsort</c>: as <c>sort</c>, the greatest first.</summary>
    /// <returns>True.</returns>
    public static bool RSort(PhpArray array, long flags = 0) =>
        SortBy(array, Backwards(SortOrder.By(flags)), byKey: false, keepsKeys: false);

    /// <summary>PHP's <c>asort</c>: sorts the array itself by its values, with their keys.</summary>
    /// <returns>True.</returns>
    public static bool ASort(PhpArray array, long flags = 0) => SortBy(array, SortOrder.By(flags), byKey: false, keepsKeys: true);

    /// <summary>PHP's <c>arsort</c>: as <c>asort</c>, the greatest first.</summary>
    /// <returns>True.</returns>
    public static bool ARSort(PhpArray array, long flags = 0) =>
        SortBy(array, Backwards(SortOrder.By(flags)), byKey: false, keepsKeys: true);

    /// <summary>PHP's <c>ksort</c>: sorts the array itself by its keys.</summary>
    /// <returns>True.</returns>
    public static bool KSort(PhpArray array, long flags = 0) => SortBy(array, SortOrder.OfKeys(flags), byKey: true, keepsKeys: true);

    /// <summary>PHP's <c>krsort</c>: as <c>ksort</c>, the greatest first.</summary>
    /// <returns>True.</returns>
    public static bool KRSort(PhpArray array, long flags = 0) =>
        SortBy(array, Backwards(SortOrder.OfKeys(flags)), byKey: true, keepsKeys: true);

    /// <summary>PHP's <c>natsort</c>: sorts the array itself as people order numbered names, with keys.</summary>
    /// <returns>True.</returns>
    public static bool NatSort(PhpArray array) => ASort(array, SortOrder.Natural);

    /// <summary>PHP's <c>natcasesort</c>: as <c>natsort</c>, without regard to the case of ASCII's letters.</summary>
    /// <returns>True.</returns>
    public static bool NatCaseSort(PhpArray array) => ASort(array, SortOrder.Natural | SortOrder.Caseless);

    /// <summary>PHP's <c>usort</c>: sorts the array itself by what a callback says of two values; keys become 0, 1, 2.</summary>
    /// <returns>True.</returns>
    /// <exception cref="TypeError">The callback cannot be called.</exception>
    public static bool USort(PhpArray array, object? callback) =>
        SortBy(array, Callables.MakeComparison(callback, "usort"), byKey: false, keepsKeys: false, isCustom: true);

    /// <summary>PHP's <c>uasort</c>: as <c>usort</c>, with keys.</summary>
    /// <returns>True.</returns>
    /// <exception cref="TypeError">The callback cannot be called.</exception>
    public static bool UaSort(PhpArray array, object? callback) =>
        SortBy(array, Callables.MakeComparison(callback, "uasort"), byKey: false, keepsKeys: true, isCustom: true);

    /// <summary>PHP's <c>uksort</c>: sorts the array itself by what a callback says of two keys.</summary>
    /// <returns>True.</returns>
    /// <exception cref="TypeError">The callback cannot be called.</exception>
    public static bool UkSort(PhpArray array, object? callback) =>
        SortBy(array, Callables.MakeComparison(callback, "uksort"), byKey: true, keepsKeys: true, isCustom: true);

    /// <summary>PHP's <c>array_multisort</c>: sorts arrays side by side, in place; orders and flags stand behind each.</summary>
    /// <param name="array">The first array.</param>
    /// <param name="rest">SORT_ASC, SORT_DESC, flags and further arrays.</param>
    /// <returns>True.</returns>
    /// <exception cref="ValueError">The arrays are not equally long.</exception>
    /// <exception cref="TypeError">An argument is neither an array nor a flag.</exception>
    public static bool ArrayMultiSort(PhpArray array, params object?[] rest) => Sorting.Multiple([array, .. rest]);

    private static Comparison<object?> Backwards(Comparison<object?> compare) => (left, right) => compare(right, left);

    private static bool SortBy(PhpArray array, Comparison<object?> compare, bool byKey, bool keepsKeys, bool isCustom = false)
    {
        PhpEntry[] entries = [.. array.Raw()];
        ExceptionDispatchInfo? thrown = null;
        if (isCustom)
        {
            // What a callback throws ends the sorting, not what was sorted until then: nothing after it counts as different.
            Comparison<object?> asked = compare;
            compare = (left, right) =>
            {
                if (thrown is not null)
                    return 0;
                try
                {
                    return asked(Copy(PhpArray.Plain(left)), Copy(PhpArray.Plain(right)));
                }
                catch (Exception exception)
                {
                    thrown = ExceptionDispatchInfo.Capture(exception);
                    return 0;
                }
            };
        }

        if (byKey)
        {
            Sorting.Sort(entries, (left, right) => compare(left.Key.Value, right.Key.Value));
        }
        else
        {
            Sorting.Sort(entries, (left, right) => compare(PhpArray.Plain(left.Value), PhpArray.Plain(right.Value)));
        }

        var sorted = new PhpArray(entries.Length);
        foreach (PhpEntry entry in entries)
        {
            if (keepsKeys)
                sorted.AddRaw(entry.Key, entry.Value);
            else
                sorted.AddRaw(new PhpKey(sorted.Count), entry.Value);
        }

        array.Become(sorted);
        thrown?.Throw();
        return true;
    }
}
