using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Writing.Model;

namespace Dispatching.Porting.Writing.Bodies;

/// <summary>A line that is written, and the PHP that it comes from.</summary>
internal readonly record struct Line(int Indent, string Text, int Offset);

/// <summary>A statement that is left.</summary>
internal sealed record LeftStatement(string Place, string Reason, int Offset);

/// <summary>What bodies need beside themselves, and what they tell.</summary>
internal sealed class BodyOutput
{
    private readonly Dictionary<Node, string> _statics = new(ReferenceEqualityComparer.Instance);

    /// <summary>The statements, by their offsets, that are left whatever could be said.</summary>
    public HashSet<int> Forced { get; init; } = [];

    /// <summary>What the names of fields for static variables end with, where several bodies share a class.</summary>
    public string StaticSuffix { get; init; } = "";

    /// <summary>The fields that hold static variables: the class that they stand in, and their declarations.</summary>
    public List<(ClassModel? Owner, string Text)> Statics { get; } = [];

    /// <summary>The global variables that are used, by their names in PHP.</summary>
    public SortedDictionary<string, string> Globals { get; } = new(StringComparer.Ordinal);

    public Dictionary<int, LeftStatement> Left { get; } = [];

    public HashSet<int> Statements { get; } = [];

    public string StaticField(Node node, string phpName, ClassModel? owner, Func<string> initial)
    {
        if (_statics.TryGetValue(node, out string? name))
            return name;
        name = $"s_{CSharpNames.Camel(phpName).TrimStart('@')}{StaticSuffix}{_statics.Count + 1}";
        _statics[node] = name;
        Statics.Add((owner, $"private static readonly PhpReference {name} = new({initial()});"));
        return name;
    }

    public string Global(string phpName)
    {
        if (Globals.TryGetValue(phpName, out string? name))
            return name;
        name = CSharpNames.Pascal(phpName);
        while (Globals.ContainsValue(name))
            name += "Variable";
        Globals[phpName] = name;
        return name;
    }
}
