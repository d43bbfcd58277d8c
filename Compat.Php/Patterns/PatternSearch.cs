using System.Text;
using System.Text.RegularExpressions;

namespace Compat.Php;

/// <summary>Finds one match after the other in a text, as PHP goes on behind matches that are empty.</summary>
internal sealed class PatternSearch
{
    private const long OffsetCapture = 256;
    private const long UnmatchedAsNull = 512;
    private const long BacktrackLimit = 2;
    private const long BadUtf8 = 4;
    private const long BadOffset = 5;
    private static readonly AsyncLocal<long> s_lastError = new();

    private readonly PhpPattern _pattern;
    private readonly string _text;
    private readonly long _flags;
    private Match? _match;
    private int _next;
    private bool _wasEmpty;

    private PatternSearch(PhpPattern pattern, string text, int start, long flags)
    {
        _pattern = pattern;
        _text = text;
        _next = start;
        _flags = flags;
    }

    public static long LastError
    {
        get => s_lastError.Value;
        private set
        {
            if (s_lastError.Value != value)
                s_lastError.Value = value;
        }
    }

    /// <summary>Whether the search ended by an error.</summary>
    public bool HasFailed { get; private set; }

    public int End => _text.Length;

    /// <summary>Where the match begins and ends.</summary>
    public (int From, int To) Bounds => (Start, _match!.Index + _match.Length);

    private int Start =>
        _pattern.HasReset && _match!.Groups[PatternTranslation.ResetGroup] is { Success: true } reset ? reset.Index : _match!.Index;

    /// <returns>The search, which has failed where the text is not valid for the pattern; nothing where the pattern is none.</returns>
    public static PatternSearch? Begin(string pattern, string subject, long offset, long flags)
    {
        LastError = 0;
        if (PhpPattern.Find(pattern) is not { } known)
        {
            LastError = 1;
            return null;
        }

        if (known.IsUnicode && !ByteText.IsValid(subject))
        {
            LastError = BadUtf8;
            return new(known, subject, int.MaxValue, flags) { HasFailed = true };
        }

        string text = known.IsUnicode ? subject : ByteText.Narrow(subject);
        int length = known.IsUnicode ? Encoding.UTF8.GetByteCount(subject) : text.Length;
        if (offset < 0)
            offset = Math.Max(0, offset + length);
        if (offset > length)
        {
            LastError = 1;
            return new(known, text, int.MaxValue, flags) { HasFailed = true };
        }

        int start = known.IsUnicode && !ByteText.IsAscii(subject) ? CharactersOf(subject, (int)offset) : (int)offset;
        if (start >= 0)
            return new(known, text, start, flags);
        LastError = BadOffset;
        return new(known, text, int.MaxValue, flags) { HasFailed = true };
    }

    public bool MoveNext()
    {
        try
        {
            while (true)
            {
                if (_next > _text.Length)
                    return false;
                _match = _wasEmpty ? _pattern.NotEmpty.Match(_text, _next) : _pattern.Form.Match(_text, _next);
                if (_match.Success)
                {
                    _next = _match.Index + _match.Length;
                    _wasEmpty = _match.Length == 0 || (_pattern.HasReset && Start == _next);
                    return true;
                }

                if (!_wasEmpty)
                    return false;
                _wasEmpty = false;
                _next += _next + 1 < _text.Length && char.IsSurrogatePair(_text[_next], _text[_next + 1]) ? 2 : 1;
            }
        }
        catch (RegexMatchTimeoutException)
        {
            LastError = BacktrackLimit;
            HasFailed = true;
            return false;
        }
    }

    public string Part(int from, int to)
    {
        string part = _text[from..to];
        return _pattern.IsUnicode ? part : ByteText.Widen(part);
    }

    public long ByteOffset(int index) => _pattern.IsUnicode ? Encoding.UTF8.GetByteCount(_text.AsSpan(0, index)) : index;

    /// <summary>The whole match and the groups by number and name.</summary>
    /// <param name="isTrimmed">Whether groups at the end that took no part are left out.</param>
    public PhpArray Groups(bool isTrimmed)
    {
        int last = _pattern.GroupCount;
        while (isTrimmed && (_flags & UnmatchedAsNull) == 0 && last > 0 && !GroupOf(last).Success)
            last--;
        var groups = new PhpArray();
        for (int number = 0; number <= last; number++)
        {
            object? value = ValueOf(number);
            if (_pattern.Names.TryGetValue(number, out string? name))
                groups.Add(new PhpKey(name), value);
            groups.Add(new PhpKey(number), value);
        }

        return groups;
    }

    public IEnumerable<(int Start, int End)> GroupBounds()
    {
        int last = _pattern.GroupCount;
        while (last > 0 && !GroupOf(last).Success)
            last--;
        for (int number = 1; number <= last; number++)
        {
            Group group = GroupOf(number);
            yield return group.Success ? (group.Index, group.Index + group.Length) : (0, 0);
        }
    }

    public PhpArray EmptyColumns()
    {
        var columns = new PhpArray();
        for (int number = 0; number <= _pattern.GroupCount; number++)
        {
            if (_pattern.Names.TryGetValue(number, out string? name))
                columns.Add(new PhpKey(name), new PhpArray());
            columns.Add(new PhpKey(number), new PhpArray());
        }

        return columns;
    }

    public void AddColumns(PhpArray columns)
    {
        for (int number = 0; number <= _pattern.GroupCount; number++)
        {
            object? value = ValueOf(number);
            if (_pattern.Names.TryGetValue(number, out string? name))
                columns.At(name).Add(value);
            columns.At(number).Add(value);
        }
    }

    /// <summary>A group's text, for a replacement.</summary>
    public string TextOf(int number)
    {
        if (number > _pattern.GroupCount)
            return "";
        Group group = GroupOf(number);
        return group.Success ? _text[(number == 0 ? Start : group.Index)..(group.Index + group.Length)] : "";
    }

    /// <summary>The text before the end of the last match and up to this one, as it is searched.</summary>
    public ReadOnlySpan<char> Between(int from, int to) => _text.AsSpan(from, to - from);

    public string Finish(string text) => _pattern.IsUnicode ? text : ByteText.Widen(text);

    public string Prepare(string text) => _pattern.IsUnicode ? text : ByteText.Narrow(text);

    // -1 for a place within a character.
    private static int CharactersOf(string text, int bytes)
    {
        int index = 0;
        while (bytes > 0 && index < text.Length)
        {
            bool isPair = char.IsHighSurrogate(text[index]);
            bytes -= isPair ? 4 : text[index] < 0x80 ? 1 : text[index] < 0x800 ? 2 : 3;
            index += isPair ? 2 : 1;
        }

        return bytes < 0 ? -1 : index;
    }

    private Group GroupOf(int number) =>
        number == 0 ? _match! : _match!.Groups[number.ToString(System.Globalization.CultureInfo.InvariantCulture)];

    private object? ValueOf(int number)
    {
        Group group = GroupOf(number);
        object? text = group.Success ? Part(number == 0 ? Start : group.Index, group.Index + group.Length)
            : (_flags & UnmatchedAsNull) != 0 ? null : "";
        if ((_flags & OffsetCapture) == 0)
            return text;
        return PhpArray.Of(text, group.Success ? ByteOffset(number == 0 ? Start : group.Index) : -1L);
    }
}
