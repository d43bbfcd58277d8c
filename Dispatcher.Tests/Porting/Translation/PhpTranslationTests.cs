using Conformance.Dialects.Programs;
using Dispatching.Porting;

namespace Tests.Porting.Translation;

/// <summary>PHP that stands alone is translated to what a reader of C# expects, and says what it leaves.</summary>
[TestClass]
public sealed class PhpTranslationTests
{
    [TestMethod]
    public void Translate_TypedParameters_ComparesNatively()
    {
        string code = PhpTranslation.Translate("<?php function isX(string $name): bool { return $name == 'x'; }", "Demo").Code;

        StringAssert.Contains(code, "return name == \"x\";");
    }

    [TestMethod]
    public void Translate_SumOfUnknownNumbers_KeepsPhpsOverflow()
    {
        string code = PhpTranslation.Translate("<?php function next_one(int $n) { return $n + 1; }", "Demo").Code;

        StringAssert.Contains(code, "Php.Add(n, 1L)");
    }

    [TestMethod]
    public void Translate_Eval_LeavesOnlyThatStatement()
    {
        TranslatedProgram program = PhpTranslation.Translate("<?php function f($x) {\n$y = 1;\neval($x);\nreturn $y;\n}", "Demo");

        Assert.HasCount(1, program.Left);
        StringAssert.Contains(program.Code, "throw Port.Left(\"program.php:3\");");
    }

    [TestMethod]
    public void Translate_WhatIsNoPhp_IsRefused()
    {
        Assert.ThrowsExactly<PortingException>(() => PhpTranslation.Translate("<?php function (", "Demo"));
    }

    [TestMethod]
    public void Play_ClosuresReferencesAndGenerators_GiveWhatPhpGave()
    {
        const string Snippet = """
            {"id":"a","group":"g","php":"<?php function f($a) { foreach ($a as &$v) { $v++; } unset($v);
            $g = function () use (&$a) { yield from $a; };
            return [...$g(), count($a)]; }","calls":[{"call":"f","arguments":[{"a":[[0,1],[1,2]]}],"returns":{"a":[[0,2],[1,3],[2,2]]}}]}
            """;
        var player = new PhpPlayer();
        player.Add(Snippet.ReplaceLineEndings(" "));

        player.Play();

        Assert.AreEqual(PlayedOutcome.Passed, player.Played[0].Outcome, player.Played[0].Detail);
    }
}
