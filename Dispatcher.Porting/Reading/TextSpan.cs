using System.Runtime.InteropServices;

namespace Dispatching.Porting.Reading;

/// <summary>A stretch of a file's text: offsets of its first character and of the one behind its last.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;
}
