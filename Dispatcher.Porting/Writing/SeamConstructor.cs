using Dispatching.Porting.Typing;

namespace Dispatching.Porting.Writing;

/// <summary>Writes how a class of functions gets what the host supplies.</summary>
internal static class SeamConstructor
{
    public static string Text(ProjectPlan plan, IReadOnlyList<Seam> seams, string className)
    {
        if (seams.Count == 0)
            return "";
        string Name(Seam seam) => plan.SeamName(seam.Subject)[1..];
        string Given(Seam seam) => CSharpNames.Camel(Name(seam)) + "FromHost";
        string properties = string.Concat(seams.Select(seam => $"    private {plan.SeamName(seam.Subject)} {Name(seam)} {{ get; }}\n\n"));
        string parameters = string.Join(", ", seams.Select(seam => $"{plan.SeamName(seam.Subject)} {Given(seam)}"));
        string lines = string.Concat(seams.Select(seam => $"        {Name(seam)} = {Given(seam)};\n"));
        return $"{properties}    public {className}({parameters})\n    {{\n{lines}    }}\n\n";
    }
}
