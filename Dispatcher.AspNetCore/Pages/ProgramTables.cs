namespace Dispatching.AspNetCore.Pages;

/// <summary>The program's own tables, as far as the search finds their rows.</summary>
internal static class ProgramTables
{
    public static void Write(HtmlWriter html, PageView view, IEnumerable<PageTable> tables)
    {
        foreach (PageTable table in tables)
        {
            IReadOnlyList<string>[] rows = [.. table.ReadRows().Where(row => row.Any(view.Finds))];
            if (rows.Length > 0)
                Write(html, table, rows);
        }
    }

    private static void Write(HtmlWriter html, PageTable table, IReadOnlyList<string>[] rows)
    {
        html.Write(
            $"""<section><h2>{table.Title} <span class="count">{rows.Length}</span></h2><div class="card scroll"><table><thead><tr>""");
        foreach (string column in table.Columns)
            html.Write($"""<th scope="col">{column}</th>""");
        html.Write($"</tr></thead><tbody>\n");
        foreach (IReadOnlyList<string> row in rows)
        {
            html.Write($"<tr>");
            foreach (string cell in row)
                html.Write($"<td>{cell}</td>");
            html.Write($"</tr>\n");
        }

        html.Write($"</tbody></table></div></section>");
    }
}
