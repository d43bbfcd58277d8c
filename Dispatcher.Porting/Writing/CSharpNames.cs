using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Dispatching.Porting.Writing;

/// <summary>Makes C# names of PHP names, the same way every time.</summary>
internal static class CSharpNames
{
    /// <summary><c>handle_thread-update</c> as <c>HandleThreadUpdate</c>.</summary>
    public static string Pascal(string name)
    {
        var text = new StringBuilder(name.Length);
        bool isStart = true;
        bool allCapitals = !name.Any(char.IsLower);
        foreach (char c in name)
        {
            if (!char.IsLetterOrDigit(c))
            {
                isStart = true;
                continue;
            }

            text.Append(isStart ? char.ToUpperInvariant(c) : allCapitals ? char.ToLowerInvariant(c) : c);
            isStart = false;
        }

        if (text.Length == 0)
            return "Unnamed";
        return char.IsDigit(text[0]) ? "N" + text : text.ToString();
    }

    /// <summary><c>thread_id</c> as <c>threadId</c>, with an <c>@</c> where it is a word of C#.</summary>
    public static string Camel(string name)
    {
        string pascal = Pascal(name);
        int capitals = pascal.TakeWhile(char.IsUpper).Count();
        int lower = capitals == pascal.Length ? capitals : Math.Max(1, capitals - 1);
        string camel = pascal[..lower].ToLowerInvariant() + pascal[lower..];
        return SyntaxFacts.GetKeywordKind(camel) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(camel) != SyntaxKind.None
            ? "@" + camel
            : camel;
    }

    /// <summary>A text as a literal of C#.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
