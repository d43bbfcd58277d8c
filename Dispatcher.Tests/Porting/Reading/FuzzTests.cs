using Dispatching.Porting.Reading;
using Dispatching.Porting.Reading.Tree;
using FsCheck;
using FsCheck.Fluent;

namespace Tests.Porting.Reading;

/// <summary>PHP that was broken at random: reading it ends, throws nothing, and what comes out fits the text.</summary>
[TestClass]
public sealed class FuzzTests
{
    private static readonly string[] Scraps =
    [
        "{", "}", "(", ")", "[", "]", "\"", "'", "`", ";", ",", "<?php ", "?>", "<?= ", "<<<X\n", "\nX;\n", "/*", "*/", "//", "#[", "#",
            "${", "{$",
        "$", "->", "?->", "::", "=>", "...", "&", "=", "??=", "function ", "fn", "class ", "static ", "match", "enum E", "use ",
            "namespace ",
        "if (1):", "endif;", "else ", "case 1:", "goto x;", "__halt_compiler();", "abstract ", "\\", "\0", "\u00e9", "\ud800", "0x", "1e",
            "...)",
    ];

    [TestMethod]
    public void BrokenPhp_IsReadToItsEnd()
    {
        string[] sources = [.. Corpus.All().Where((_, index) => index % 7 == 0).Select(source => source.Text)];
        Prop.ForAll<int[]>(codes => IsRead(Break(sources, codes))).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(40));
    }

    [TestMethod]
    public void ScrapsOfPhp_AreReadToTheirEnd() =>
        Prop.ForAll<int[]>(codes => IsRead("<?php " + string.Concat(codes.Select(code => Scraps[(uint)code % Scraps.Length]))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(60));

    private static string Break(string[] sources, int[] codes)
    {
        uint seed = 17;
        foreach (int code in codes)
            seed = (seed * 31) + (uint)code;
        string php = sources[seed % (uint)sources.Length];
        for (int index = 0; index < codes.Length; index++)
        {
            uint choice = ((uint)codes[index] * 2654435769u) + ((uint)index * 40503u);
            int at = (int)(choice % (uint)(php.Length + 1));
            int length = Math.Min((int)(choice / 7 % 12), php.Length - at);
            php = (choice / 97 % 3) switch
            {
                0 => php.Remove(at, length),
                1 => php.Insert(at, Scraps[choice / 293 % (uint)Scraps.Length]),
                _ => php.Insert(at, php.Substring(at, length)),
            };
        }

        return php;
    }

    private static bool IsRead(string php)
    {
        PhpFile file = PhpFile.Read(new SourceText("broken.php", php));
        var whole = new TextSpan(0, php.Length);
        return file.Script.DescendantsAndSelf().All(node => whole.Contains(node.Span) && node.Span.Length >= 0)
            && file.Errors.All(error => error.Place.Line >= 1 && error.Place.Column >= 1)
            && file.Script.DescendantsAndSelf().Any(node => node is OpaqueStatement or OpaqueMember) == (file.Errors.Count > 0);
    }
}
