using Dispatching.Porting.Writing.Files;

namespace Dispatching.Porting.Writing;

/// <summary>Writes the global variables of PHP that the plugin uses.</summary>
internal static class GlobalsWriter
{
    public static GeneratedFile? Write(ProjectPlan plan, IReadOnlyDictionary<string, string> globals)
    {
        if (globals.Count == 0)
            return null;
        var file = new GeneratedFile("Globals.cs");
        file.Add($"using Compat.Php;\n\nnamespace {plan.Name};\n\n"
            + "/// <summary>PHP's global variables: one for the process here, where PHP has one a request. The host sets them.</summary>\n"
            + "public static class Globals\n{\n");
        file.Add(string.Join("\n", globals.OrderBy(pair => pair.Value, StringComparer.Ordinal)
            .Select(pair => $"    /// <summary><c>${CodeText.Escape(pair.Key)}</c>.</summary>\n"
                + $"    public static PhpReference {pair.Value} {{ get; }} = new();\n")));
        file.Add("}\n");
        return file;
    }
}
