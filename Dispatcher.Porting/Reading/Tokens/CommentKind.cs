namespace Dispatching.Porting.Reading.Tokens;

/// <summary>How a comment is written.</summary>
internal enum CommentKind : byte
{
    /// <summary><c>// …</c></summary>
    Line,

    /// <summary><c># …</c></summary>
    Hash,

    /// <summary><c>/* … */</c></summary>
    Block,

    /// <summary><c>/** … */</c></summary>
    Documentation,
}
