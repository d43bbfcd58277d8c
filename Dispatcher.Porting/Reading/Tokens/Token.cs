using System.Runtime.InteropServices;

namespace Dispatching.Porting.Reading.Tokens;

/// <summary>A word of PHP: what it is, and where.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(TokenKind Kind, int Start, int End)
{
    public TextSpan Span => new(Start, End);
}
