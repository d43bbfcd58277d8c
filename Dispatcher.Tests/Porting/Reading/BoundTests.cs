using System.Diagnostics;
using System.Text;
using Dispatching.Porting.Reading;
using Dispatching.Porting.Reading.Tree;

namespace Tests.Porting.Reading;

[TestClass]
public sealed class BoundTests
{
    [TestMethod]
    [DataRow("(", "1", ")")]
    [DataRow("[", "1", "]")]
    [DataRow("f(", "1", ")")]
    [DataRow("- ", "1", "")]
    [DataRow("!", "$a", "")]
    [DataRow("(int)", "$a", "")]
    [DataRow("1 + (", "1", ")")]
    [DataRow("function () { return ", "1", "; }")]
    [DataRow("fn () => ", "1", "")]
    [DataRow("new class { public $a = ", "1", "; }")]
    [DataRow("$a ? 1 : (", "1", ")")]
    [DataRow("$a = ", "1", "")]
    [DataRow("$a ?? ", "1", "")]
    [DataRow("\"{$a[", "1", "]}\"")]
    [DataRow("$", "$a", "")]
    [DataRow("match (1) { 1 => ", "1", "}")]
    [DataRow("", "1", " . 1")]
    [DataRow("", "$a", "->b")]
    [DataRow("", "$a", "[1]")]
    [DataRow("", "$a", "()")]
    [DataRow("", "1", " ? 1 : 1")]
    public void ExpressionNestedFiveThousandDeep_IsAnError(string open, string middle, string close)
    {
        var php = new StringBuilder("<?php\n$x = ");
        php.Insert(php.Length, open, 5000).Append(middle).Insert(php.Length, close, 5000).Append(";\nfunction after() {}\n");

        PhpFile file = PhpFile.Read(new SourceText("deep.php", php.ToString()));

        Assert.IsNotEmpty(file.Errors);
        Assert.Contains("which is not read. Take it apart.", file.Errors[0].Message);
        Assert.AreEqual("after", file.Script.Statements.OfType<FunctionDeclaration>().Single().Name.Text);
    }

    [TestMethod]
    [DataRow("if ($a) { ", " }")]
    [DataRow("if ($a): ", " endif;")]
    [DataRow("while (1) ", ";")]
    [DataRow("{ ", " }")]
    [DataRow("function f() { ", " }")]
    [DataRow("switch (1) { case 1: ", " }")]
    public void StatementsNestedFiveThousandDeep_AreAnError(string open, string close)
    {
        var php = new StringBuilder("<?php\n");
        php.Insert(php.Length, open, 5000).Append("f();").Insert(php.Length, close, 5000);

        PhpFile file = PhpFile.Read(new SourceText("deep.php", php.ToString()));

        Assert.Contains("which is not read. Take it apart.", file.Errors[0].Message);
    }

    [TestMethod]
    public void ManyArmsOfElseIf_AreNotDeep()
    {
        string php = "<?php\nif ($a) { f(); }" + string.Concat(Enumerable.Repeat(" else if ($b) { g(); }", 5000));

        PhpFile file = PhpFile.Read(new SourceText("long.php", php));

        Assert.IsEmpty(file.Errors);
        Assert.HasCount(5001, ((If)file.Script.Statements.Single()).Arms);
    }

    [TestMethod]
    public void EightTimesTheLines_TakeEightTimesTheWork()
    {
        string unit = string.Concat(Corpus.All().Take(40).Select((source, index) =>
            source.Text.Replace("<?php", $"namespace N{index};", StringComparison.Ordinal) + "\n"));
        SourceText small = Repeat(unit, 1);
        SourceText large = Repeat(unit, 8);
        PhpFile.Read(small);

        (double smallTime, long smallBytes) = Best(small);
        (double largeTime, long largeBytes) = Best(large);

        Assert.IsLessThan(8 * 1.3, largeBytes / (double)smallBytes);
        Assert.IsLessThan(8 * 3, largeTime / smallTime);
    }

    [TestMethod]
    public void HundredThousandLines_AreRead()
    {
        var php = new StringBuilder("<?php\n");
        for (int line = 0; line < 100_000; line++)
            php.Append("$values['a'][] = strtoupper($names[").Append(line).Append("]) . \"x{$suffix}\";\n");

        PhpFile file = PhpFile.Read(new SourceText("long.php", php.ToString()));

        Assert.IsEmpty(file.Errors);
        Assert.HasCount(100_000, file.Script.Statements);
    }

    private static SourceText Repeat(string unit, int times) => new("large.php", "<?php\n" + string.Concat(Enumerable.Repeat(unit, times)));

    private static (double Time, long Bytes) Best(SourceText source)
    {
        double best = double.MaxValue;
        long bytes = 0;
        for (int round = 0; round < 5; round++)
        {
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            PhpFile.Read(source);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
        }

        return (best, bytes);
    }
}
