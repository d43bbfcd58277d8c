namespace Compat.Php;

/// <summary>Makes what <c>range</c> gives.</summary>
internal static class ValueRange
{
    private const double Most = 0x40000000;

    public static PhpArray Make(object? start, object? end, object? step)
    {
        object? from = Php.Normalize(start), to = Php.Normalize(end), by = step is null ? 1L : Php.Normalize(step);
        bool isReal = by is double || IsReal(by);
        double size = by is PhpArray ? 1 : Php.ToFloat(by);
        if (from is string { Length: > 0 } a && to is string { Length: > 0 } b)
        {
            NumericKind x = KindOf(a), y = KindOf(b);
            if (x == NumericKind.Float || y == NumericKind.Float || isReal)
                return Reals(Php.ToFloat(from), Php.ToFloat(to), size);
            return x == NumericKind.Int || y == NumericKind.Int
                ? Integers(Php.ToInt(from), Php.ToInt(to), size)
                : Letters(a, b, size);
        }

        if (from is double || to is double || isReal)
            return Reals(Php.ToFloat(from), Php.ToFloat(to), size);
        return Integers(Php.ToInt(from), Php.ToInt(to), size);
    }

    private static bool IsReal(object? value) => value is string text && KindOf(text) == NumericKind.Float;

    private static NumericKind KindOf(string text)
    {
        NumericKind kind = NumericText.Read(text, out _, out _, out bool isWhole);
        return isWhole ? kind : NumericKind.None;
    }

    private static PhpArray Letters(string start, string end, double step)
    {
        int low = ByteText.Narrow(start)[0], high = ByteText.Narrow(end)[0], by = (int)Math.Abs(step);
        var letters = new PhpArray();
        if (low == high)
        {
            letters.Add((object)Php.Chr(low));
            return letters;
        }

        if (by == 0 || by > Math.Abs(low - high))
            throw TooGreat();
        for (int letter = low; low < high ? letter <= high : letter >= high; letter += low < high ? by : -by)
            letters.Add((object)Php.Chr(letter));
        return letters;
    }

    private static PhpArray Reals(double start, double end, double step)
    {
        if (start == end)
            return PhpArray.Of(start);
        step = Math.Abs(step);
        if (step == 0 || Math.Abs(start - end) < step)
            throw TooGreat();
        double count = Math.Floor(Php.RoundTo(Math.Abs(start - end) / step, 12));
        if (!(count < Most))
            throw new ValueError("'range' would give too many elements. Use a greater step.");
        var numbers = new PhpArray();
        for (int i = 0; i <= count; i++)
            numbers.Add((object)(start < end ? start + (i * step) : start - (i * step)));
        return numbers;
    }

    private static PhpArray Integers(long start, long end, double step)
    {
        if (start == end)
            return PhpArray.Of(start);
        UInt128 distance = (UInt128)Int128.Abs((Int128)end - start);
        var by = (UInt128)Math.Abs(step);
        if (by == 0 || by > distance)
            throw TooGreat();
        UInt128 count = distance / by;
        if (count >= (UInt128)Most)
            throw new ValueError("'range' would give too many elements. Use a greater step.");
        var numbers = new PhpArray((int)count + 1);
        for (long i = 0; i <= (long)count; i++)
            numbers.Add((object)(start < end ? start + (i * (long)by) : start - (i * (long)by)));
        return numbers;
    }

    private static ValueError TooGreat() => new("The step of 'range' is 0 or greater than the range. Use a smaller one.");
}
