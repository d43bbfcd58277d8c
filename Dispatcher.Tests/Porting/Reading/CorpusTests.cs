using Dispatching.Porting.Reading;
using Dispatching.Porting.Reading.Tree;
using Tests.Porting.Reading.Oracle;

namespace Tests.Porting.Reading;

[TestClass]
public sealed class CorpusTests
{
    [TestMethod]
    public void RecordedSnippets_AreReadWithoutErrors()
    {
        int count = 0;
        foreach (SourceText source in Corpus.All())
        {
            PhpFile file = PhpFile.Read(source);
            Assert.IsEmpty(file.Errors, string.Join('\n', file.Errors));
            count++;
        }

        Assert.IsGreaterThan(1000, count);
    }

    [TestMethod]
    public void EveryNode_StandsInsideOfItsParentAndBehindItsElderSiblings()
    {
        int nodes = 0;
        foreach (SourceText source in Corpus.All())
        {
            foreach (Node node in PhpFile.Read(source).Script.DescendantsAndSelf())
            {
                int from = node.Span.Start;
                foreach (Node? child in node.Children)
                {
                    if (child is null)
                        continue;
                    Assert.IsTrue(node.Span.Contains(child.Span), $"{source.Path}: {node} {node.Span} holds {child} {child.Span}");
                    Assert.IsGreaterThanOrEqualTo(from, child.Span.Start, $"{source.Path}: {child} in {node}");
                    from = child.Span.Start;
                    nodes++;
                }
            }
        }

        Assert.IsGreaterThan(100_000, nodes);
    }

    [TestMethod]
    public void TheTextOfAnExpression_ReadAlone_GivesTheSameTree()
    {
        int compared = 0;
        foreach (SourceText source in Corpus.All().Where((_, index) => index % 4 == 0))
        {
            foreach (Node node in PhpFile.Read(source).Script.DescendantsAndSelf())
            {
                if (node is not Expression expression || IsPartOfAText(source, expression))
                    continue;
                string text = source.TextOf(expression.Span);
                PhpFile alone = PhpFile.Read(new SourceText(source.Path, $"<?php {text};"));
                Assert.IsEmpty(alone.Errors, $"{source.Path}: {text}");
                var original = new Script(expression.Span, [new ExpressionStatement(expression.Span, expression)]);
                Assert.AreEqual(PhpAstText.Of(original), PhpAstText.Of(alone.Script), $"{source.Path}: {text}");
                compared++;
            }
        }

        Assert.IsGreaterThan(10_000, compared);
    }

    /// <summary>What stands in a text without braces is no expression of its own, nor is a pattern that takes an array apart.</summary>
    private static bool IsPartOfAText(SourceText source, Expression expression) => expression switch
    {
        StringLiteral { Form: StringForm.Part or StringForm.Word } => true,
        ElementAccess { Index: StringLiteral { Form: StringForm.Word } } => true,
        StringLiteral { Form: StringForm.Heredoc or StringForm.Nowdoc } or Template { Form: StringForm.Heredoc } => true,
        _ => source[expression.Span].Contains("<<<", StringComparison.Ordinal)
            || expression is ArrowFunction or Variable or ElementAccess && source[expression.Span][0] is not '$'
            || expression is ArrayLiteral array && array.Items.Contains(null),
    };
}
