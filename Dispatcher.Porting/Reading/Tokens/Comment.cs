using System.Runtime.InteropServices;

namespace Dispatching.Porting.Reading.Tokens;

/// <summary>A comment, with the signs that begin and end it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Comment(CommentKind Kind, TextSpan Span);
