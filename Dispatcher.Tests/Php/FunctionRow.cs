using Compat.Php;

namespace Tests.PhpValues;

/// <summary>A line of <c>functions.txt</c>: a method, and how PHP declares the function.</summary>
internal sealed record FunctionRow(string Method, string Name, IReadOnlyList<PhpParameter> Parameters)
{
    public int Required => Parameters.Count(parameter => parameter is { Default: null, IsVariadic: false });

    public int Most => Parameters.Count;

    public bool IsVariadic => Parameters is [.., { IsVariadic: true }];

    public static FunctionRow Read(string line)
    {
        int space = line.IndexOf(' ');
        int open = line.IndexOf('(');
        int close = line.LastIndexOf(')');
        IEnumerable<string> parameters = Split(line[(open + 1)..close]);
        return new(line[..space], line[(space + 1)..open], [.. parameters.Select(ReadParameter)]);
    }

    // Commas within quotes belong to a default value.
    private static IEnumerable<string> Split(string text)
    {
        bool isQuoted = false;
        int from = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '"')
                isQuoted = !isQuoted;
            else if (text[i] == ',' && !isQuoted)
            {
                yield return text[from..i].Trim();
                from = i + 1;
            }
        }

        if (text.Length > 0)
            yield return text[from..].Trim();
    }

    private static PhpParameter ReadParameter(string text)
    {
        string[] halves = text.Split(" = ", 2);
        int dollar = halves[0].IndexOf('$');
        string before = halves[0][..dollar];
        return new(
            halves[0][(dollar + 1)..],
            before.TrimEnd('.', '&', ' '),
            before.Contains('&'),
            before.Contains("..."),
            halves.Length > 1 ? halves[1] : null);
    }
}
