using Dispatching.Porting.Reading.Parsing;
using Dispatching.Porting.Reading.Tokens;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Reading;

/// <summary>A PHP file that was read: its text, its tree, its comments and what could not be read in it.</summary>
internal sealed class PhpFile
{
    private readonly Comment[] _comments;

    internal PhpFile(SourceText source, Script script, Comment[] comments, IReadOnlyList<SyntaxError> errors)
    {
        Source = source;
        Script = script;
        _comments = comments;
        Errors = errors;
    }

    public SourceText Source { get; }

    public Script Script { get; }

    public IReadOnlyList<Comment> Comments => _comments;

    public IReadOnlyList<SyntaxError> Errors { get; }

    public string Path => Source.Path;

    /// <summary>Reads a file. It never throws: what cannot be read is opaque in the tree and told in <see cref="Errors"/>.</summary>
    public static PhpFile Read(SourceText source) => Parser.Parse(source);

    public Place PlaceOf(Node node) => Source.PlaceOf(node.Span.Start);

    public string TextOf(Node node) => Source.TextOf(node.Span);

    /// <summary>The comments that begin inside of a stretch, in order.</summary>
    public ReadOnlySpan<Comment> CommentsIn(TextSpan span)
    {
        int from = FirstCommentAt(span.Start);
        int to = from;
        while (to < _comments.Length && _comments[to].Span.Start < span.End)
            to++;
        return _comments.AsSpan(from, to - from);
    }

    private int FirstCommentAt(int offset)
    {
        int low = 0;
        int high = _comments.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_comments[middle].Span.Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
