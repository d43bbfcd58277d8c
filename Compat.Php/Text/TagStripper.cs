using System.Text;

namespace Compat.Php;

/// <summary>Takes tags away as PHP's state machine does.</summary>
internal static class TagStripper
{
    private enum State
    {
        Text,
        Html,
        Php,
        Declaration,
        Comment,
    }

    /// <param name="text">The text.</param>
    /// <param name="allowed">The tags that stay, in small letters: <c>"&lt;a&gt;&lt;b&gt;"</c>.</param>
    public static string Strip(string text, string allowed)
    {
        var result = new StringBuilder(text.Length);
        var tag = new StringBuilder();
        State state = State.Text;
        int depth = 0;
        char quote = '\0', last = '\0';
        int brackets = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (state)
            {
                case State.Text when c == '<':
                    if (i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]) && text[i + 1] < 0x80)
                    {
                        result.Append(c);
                        break;
                    }

                    last = '<';
                    state = State.Html;
                    tag.Clear().Append('<');
                    break;
                case State.Text when c == '>' && depth > 0:
                    depth--;
                    break;
                case State.Text:
                    if (c != '\0')
                        result.Append(c);
                    break;
                case State.Html:
                    InTag(c, text, i);
                    break;
                case State.Php:
                    InPhp(c, text, i);
                    break;
                case State.Declaration:
                    InDeclaration(c, text, i);
                    break;
                case State.Comment:
                    if (c == '>' && quote == '\0' && i >= 2 && text[i - 1] == '-' && text[i - 2] == '-')
                        state = State.Text;
                    break;
            }
        }

        return result.ToString();

        void InTag(char c, string whole, int at)
        {
            switch (c)
            {
                case '<' when quote != '\0':
                    break;
                case '<':
                    if (at + 1 < whole.Length && whole[at + 1] is (' ' or '\n' or '\t' or '\r'))
                        tag.Append(c);
                    else
                        depth++;
                    break;
                case '>' when depth > 0:
                    depth--;
                    break;
                case '>' when quote != '\0':
                    break;
                case '>':
                    last = '>';
                    tag.Append('>');
                    if (allowed.Length > 0 && IsAllowed(tag.ToString(), allowed))
                        result.Append(tag);
                    tag.Clear();
                    state = State.Text;
                    break;
                case '"' or '\'':
                    if (quote == '\0' || quote == c)
                        quote = quote == c ? '\0' : c;
                    tag.Append(c);
                    break;
                case '!' when last == '<' && at > 0 && whole[at - 1] == '<':
                    state = State.Declaration;
                    last = c;
                    break;
                case '?' when at > 0 && whole[at - 1] == '<':
                    brackets = 0;
                    state = State.Php;
                    break;
                default:
                    tag.Append(c);
                    break;
            }
        }

        void InPhp(char c, string whole, int at)
        {
            switch (c)
            {
                case '(' when quote == '\0':
                    brackets++;
                    break;
                case ')' when quote == '\0':
                    brackets--;
                    break;
                case '>' when depth > 0:
                    depth--;
                    break;
                case '>' when quote == '\0' && brackets <= 0 && at > 0 && whole[at - 1] == '?':
                    state = State.Text;
                    tag.Clear();
                    break;
                case '"' or '\'' when at > 0 && whole[at - 1] != '\\':
                    quote = quote == c ? '\0' : quote == '\0' ? c : quote;
                    break;
            }
        }

        void InDeclaration(char c, string whole, int at)
        {
            switch (c)
            {
                case '>' when depth > 0:
                    depth--;
                    break;
                case '>' when quote == '\0':
                    state = State.Text;
                    tag.Clear();
                    break;
                case '"' or '\'' when at > 0 && whole[at - 1] != '\\':
                    quote = quote == c ? '\0' : quote == '\0' ? c : quote;
                    break;
                case '-' when at >= 2 && whole[at - 1] == '-' && whole[at - 2] == '!':
                    state = State.Comment;
                    break;
            }
        }
    }

    // "</a href=...>" and "<a/>" are looked up as "<a>".
    private static bool IsAllowed(string tag, string allowed)
    {
        var name = new StringBuilder("<");
        bool isStarted = false;
        foreach (char c in tag.AsSpan(1))
        {
            if (c == '>')
                break;
            if (char.IsWhiteSpace(c))
            {
                if (isStarted)
                    break;
            }
            else if (c != '/')
            {
                isStarted = true;
                name.Append(char.ToLowerInvariant(c));
            }
            else if (isStarted)
            {
                continue;
            }
        }

        return allowed.Contains(name.Append('>').ToString(), StringComparison.Ordinal);
    }
}
