using System.Collections.Frozen;

namespace Dispatching.Porting.Reading.Tokens;

/// <summary>The words of the language, which are read in any case.</summary>
internal static class Keywords
{
    private const int Longest = 15;

    private static readonly FrozenDictionary<string, TokenKind>.AlternateLookup<ReadOnlySpan<char>> Words = All()
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, TokenKind>.AlternateLookup<ReadOnlySpan<char>> Casts =
        new Dictionary<string, TokenKind>(StringComparer.OrdinalIgnoreCase)
        {
            ["int"] = TokenKind.IntegerCast, ["integer"] = TokenKind.IntegerCast,
            ["float"] = TokenKind.FloatCast, ["double"] = TokenKind.FloatCast, ["real"] = TokenKind.FloatCast,
            ["string"] = TokenKind.StringCast, ["binary"] = TokenKind.StringCast,
            ["array"] = TokenKind.ArrayCast, ["object"] = TokenKind.ObjectCast,
            ["bool"] = TokenKind.BooleanCast, ["boolean"] = TokenKind.BooleanCast, ["unset"] = TokenKind.UnsetCast,
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The word's kind, or <see cref="TokenKind.Name"/>.</summary>
    public static TokenKind Of(ReadOnlySpan<char> word) =>
        word.Length is > 1 and <= Longest && Words.TryGetValue(word, out TokenKind kind) ? kind : TokenKind.Name;

    /// <summary>The cast that a word between parentheses is, or <see cref="TokenKind.Name"/>.</summary>
    public static TokenKind CastOf(ReadOnlySpan<char> word) => Casts.TryGetValue(word, out TokenKind kind) ? kind : TokenKind.Name;

    private static Dictionary<string, TokenKind> All()
    {
        var words = new Dictionary<string, TokenKind>(StringComparer.OrdinalIgnoreCase)
        {
            ["include_once"] = TokenKind.IncludeOnce,
            ["require_once"] = TokenKind.RequireOnce,
            ["die"] = TokenKind.Exit,
            ["__halt_compiler"] = TokenKind.HaltCompiler,
        };
        for (TokenKind kind = TokenKind.Abstract; kind <= TokenKind.Yield; kind++)
        {
            if (kind is not (TokenKind.IncludeOnce or TokenKind.RequireOnce or TokenKind.HaltCompiler))
                words[kind.ToString()] = kind;
        }

        return words;
    }
}
