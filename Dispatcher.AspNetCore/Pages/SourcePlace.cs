using System.Globalization;
using Dispatching.Contracts;

namespace Dispatching.AspNetCore.Pages;

/// <summary>Where a listener was registered: the file, which an editor opens where the program says so, else the class.</summary>
internal static class SourcePlace
{
    public static void Write(HtmlWriter html, PageView view, ListenerDescription listener)
    {
        if (listener.FilePath is { } path)
        {
            string line = Math.Max(listener.LineNumber, 1).ToString(CultureInfo.InvariantCulture);
            string place = Path.GetFileName(path) + (listener.LineNumber > 0 ? ":" + line : "");
            if (view.Options.EditorLink is { } link)
                html.Write($"""<a class="file" title="{path}" href="{Fill(link, path, line)}">{place}</a>""");
            else
                html.Write($"""<span class="file" title="{path}">{place}</span>""");
        }
        else if (listener.DeclaringType is not null)
        {
            html.Write($"""<span class="file">{listener.DeclaringType.ToString()}</span>""");
        }
    }

    // Segment by segment, for editors take a path with its slashes; a path of Windows has no slash before its drive.
    private static string Fill(string link, string path, string line)
    {
        string escaped = string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
        return link.Replace("{path}", escaped, StringComparison.Ordinal).Replace("{line}", line, StringComparison.Ordinal);
    }
}
