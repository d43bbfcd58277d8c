using System.Text.Json;
using Dispatching.Porting.Reading;

namespace Tests.Porting.Reading;

/// <summary>The recorded PHP snippets that stand beside the repository.</summary>
internal static class Corpus
{
    public static string Folder { get; } = Find();

    /// <summary>All snippets with their names; refuses a checkout without them, as the tests would say nothing then.</summary>
    public static IEnumerable<SourceText> All()
    {
        if (!Directory.Exists(Folder))
            Assert.Inconclusive($"The recorded snippets are not at '{Folder}'.");
        foreach (string file in Directory.GetFiles(Folder, "*.jsonl").Order(StringComparer.Ordinal))
        {
            foreach (string line in File.ReadLines(file))
            {
                using JsonDocument document = JsonDocument.Parse(line);
                JsonElement root = document.RootElement;
                yield return new SourceText(root.GetProperty("id").GetString()!, root.GetProperty("php").GetString()!);
            }
        }
    }

    private static string Find()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string folder = Path.Combine(at.FullName, "shared", "conformance", "php");
            if (Directory.Exists(folder))
                return folder;
        }

        return "../shared/conformance/php";
    }
}
