namespace Dispatching.Porting.Reading.Tokens;

/// <summary>The classes of characters that PHP's words are made of.</summary>
internal static class Characters
{
    public static bool StartsName(char c) => char.IsAsciiLetter(c) || c == '_' || c >= '\x80';

    public static bool ContinuesName(char c) => char.IsAsciiLetterOrDigit(c) || c == '_' || c >= '\x80';

    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\v' or '\f';
}
