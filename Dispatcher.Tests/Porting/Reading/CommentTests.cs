using Dispatching.Porting.Reading;
using Dispatching.Porting.Reading.Tokens;
using Dispatching.Porting.Reading.Tree;

namespace Tests.Porting.Reading;

[TestClass]
public sealed class CommentTests
{
    private const string Php = """
        <?php
        /** The plugin. */
        #[Listener]
        final class Plugin
        {
            // A number.
            /** How many. */
            public const LIMIT = 3; # at most

            /**
             * Runs.
             */
            public function run(/** The bag. */ $bag) { /* nothing */ }
        }
        // The end ?>
        """;

    private readonly PhpFile _file = PhpFile.Read(new SourceText("a.php", Php));

    [TestMethod]
    public void Documentation_BelongsToWhatFollowsIt()
    {
        var plugin = (ClassDeclaration)_file.Script.Statements[0];

        Assert.AreEqual("/** The plugin. */", Text(plugin.Documentation));
        Assert.AreEqual("/** How many. */", Text(((ClassConstantDeclaration)plugin.Members[0]).Documentation));
        Assert.Contains("Runs.", Text(plugin.MethodNamed("RUN")!.Documentation));
        Assert.AreEqual("/** The bag. */", Text(plugin.MethodNamed("run")!.Parameters[0].Documentation));
    }

    [TestMethod]
    public void Comments_AreKeptInOrderWithTheirKind() => CollectionAssert.AreEqual(
        new[]
        {
            CommentKind.Documentation, CommentKind.Line, CommentKind.Documentation, CommentKind.Hash, CommentKind.Documentation,
            CommentKind.Documentation, CommentKind.Block, CommentKind.Line,
        },
        _file.Comments.Select(comment => comment.Kind).ToArray());

    [TestMethod]
    public void Comments_AreFoundByTheStretchThatTheyBeginIn()
    {
        Node body = ((ClassDeclaration)_file.Script.Statements[0]).MethodNamed("run")!.Body!;

        Assert.AreEqual("/* nothing */", Text(_file.CommentsIn(body.Span)[0].Span));
    }

    [TestMethod]
    public void LineComment_EndsBeforeTheTagThatClosesPhp() => Assert.AreEqual("// The end ", Text(_file.Comments[^1].Span));

    private string Text(TextSpan? span) => _file.Source.TextOf(span!.Value);
}
