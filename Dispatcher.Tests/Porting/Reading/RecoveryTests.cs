using Dispatching.Porting.Reading;
using Dispatching.Porting.Reading.Tree;

namespace Tests.Porting.Reading;

[TestClass]
public sealed class RecoveryTests
{
    [TestMethod]
    public void BrokenMethod_IsOpaqueAndTheOthersAreRead()
    {
        PhpFile file = Read("""
            <?php
            class Plugin
            {
                public function first() { return 1; }
                public function broken() { $a = ; return [1, 2; }
                public function last() { return 3; }
            }
            """);

        ClassDeclaration plugin = (ClassDeclaration)file.Script.Statements.Single();
        CollectionAssert.AreEqual(new[] { "first", "last" }, plugin.Methods.Select(method => method.Name.Text).ToArray());
        OpaqueMember opaque = plugin.Members.OfType<OpaqueMember>().Single();
        Assert.AreEqual("public function broken() { $a = ; return [1, 2; }", file.TextOf(opaque));
        Assert.AreEqual("plugin.php:5:37: Expected an expression, found ';'.", file.Errors.Single().ToString());
    }

    [TestMethod]
    public void BrokenFunction_IsOpaqueAndTheNextIsRead()
    {
        PhpFile file = Read("<?php\nfunction a() { if ($x { } }\nfunction b() {}\n");

        Assert.IsInstanceOfType<OpaqueStatement>(file.Script.Statements[0]);
        Assert.AreEqual("b", ((FunctionDeclaration)file.Script.Statements[1]).Name.Text);
        Assert.AreEqual("plugin.php:2:23: Expected ')', found '{'.", file.Errors.Single().ToString());
    }

    [TestMethod]
    public void MissingBrace_EndsAtTheNextDeclarationOfTheSameRank()
    {
        PhpFile file = Read("<?php\nfunction a() {\n    if ($x) {\n}\n\nfunction b() {}\n");

        Assert.AreEqual("b", file.Script.Statements.OfType<FunctionDeclaration>().Last().Name.Text);
        Assert.HasCount(1, file.Errors);
    }

    [TestMethod]
    public void BrokenStatementAtTheTop_IsOpaqueAlone()
    {
        PhpFile file = Read("<?php\n$a = = 1;\n$b = 2;\n");

        Assert.IsInstanceOfType<OpaqueStatement>(file.Script.Statements[0]);
        Assert.IsInstanceOfType<ExpressionStatement>(file.Script.Statements[1]);
    }

    [TestMethod]
    [DataRow("<?php $a = 'never ends", "plugin.php:1:12: The string that begins here has no end.")]
    [DataRow("<?php $a = \"never $ends", "plugin.php:1:12: The string that begins here has no end.")]
    [DataRow("<?php f(); /* never ends", "plugin.php:1:12: The comment that begins here has no end.")]
    [DataRow("<?php $a = <<<X\nnever", "plugin.php:1:12: The string that begins here has no end.")]
    [DataRow("<?php $a = 09;", "plugin.php:1:12: The number '09' has a digit that it cannot have.")]
    public void WhatHasNoEnd_IsToldWhereItBegins(string php, string error) =>
        Assert.AreEqual(error, Read(php).Errors.Single().ToString());

    [TestMethod]
    public void FileThatIsNotPhp_EndsAfterAHundredErrors()
    {
        PhpFile file = Read("<?php\n" + string.Concat(Enumerable.Repeat(") ; ] ;\n", 5000)));

        Assert.HasCount(100, file.Errors);
        Assert.AreEqual(file.Source.Text.TrimEnd().Length, file.Script.Statements[^1].Span.End);
    }

    private static PhpFile Read(string php) => PhpFile.Read(new SourceText("plugin.php", php));
}
