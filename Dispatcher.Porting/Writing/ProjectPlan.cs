using Dispatching.Porting.Finding;
using Dispatching.Porting.Reading;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Typing;

namespace Dispatching.Porting.Writing;

/// <summary>What is decided before anything is written: the names of types, the classes of functions, the seams.</summary>
internal sealed class ProjectPlan
{
    /// <summary>The types of .NET and Autofac that the written code names without their namespace.</summary>
    private static readonly string[] UsedByName =
    [
        "Action", "Delegate", "Dictionary", "IEnumerable", "IReadOnlyList", "KeyValuePair", "InvalidOperationException",
        "NotImplementedException", "Obsolete", "ObsoleteAttribute", "ContainerBuilder", "ILifetimeScope",
    ];

    private readonly Dictionary<Node, string> _typeNames = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> _functionClasses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _seamNames = new(StringComparer.Ordinal);
    private readonly Dictionary<SeamMember, string> _seamMembers = [];
    private readonly NameTable _types;

    public ProjectPlan(string name, PluginTree plugin, Findings findings, SystemWords words)
    {
        Name = name;
        Plugin = plugin;
        Findings = findings;
        Words = words;
        // A type's name is its file's, and some file systems take no notice of case.
        _types = new NameTable(
            [
                "Port", "Host", "Globals", "Php", "PhpArray", "PhpReference", "PhpKey", "PhpConstants", ModuleName, .. name.Split('.'),
                .. UsedByName, .. words.TypesByName,
            ],
            StringComparer.OrdinalIgnoreCase);
        foreach (ClassSymbol type in plugin.Classes)
            _typeNames[type.Declaration] = _types.Take(CSharpNames.Pascal(type.Name), SuffixOf(type));
        foreach (PhpFile file in plugin.Functions.Select(function => function.File).Distinct())
        {
            string fileName = System.IO.Path.GetFileNameWithoutExtension(file.Path);
            _functionClasses[file.Path] = _types.Take(CSharpNames.Pascal(fileName) + "Functions", "Of");
        }

        Types = new TypeMapper(TypeName);
        Seams = new SeamFinder(plugin, words.IsAdapters, name => words.BaseOf(name) is not null, (type, constant) =>
            words.Constants?.Find(type, constant) is not null, Registering(findings));
        Seams.Search();
        foreach (Seam seam in Seams.Seams)
        {
            string subject = seam.Subject.Length == 0 ? "Functions" : CSharpNames.Pascal(LastOf(seam.Subject));
            _seamNames[seam.Subject] = _types.Take("I" + subject, "OfHost");
            NameMembers(seam);
        }
    }

    /// <summary>The project's name, which is its namespace.</summary>
    public string Name { get; }

    public string ModuleName => CSharpNames.Pascal(Name.Replace(".", "_", StringComparison.Ordinal)) + "Registrations";

    public PluginTree Plugin { get; }

    public Findings Findings { get; }

    public SystemWords Words { get; }

    /// <summary>The lines by which a file uses the adapter and what bodies need.</summary>
    public string Usings => string.Concat(Words.Usings.Append("Compat.Php").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        .Select(name => $"using {name};\n"));

    public TypeMapper Types { get; }

    public SeamFinder Seams { get; }

    /// <summary>The files with functions outside of classes, in order.</summary>
    public IEnumerable<PhpFile> FunctionFiles => Plugin.Files.Where(file => _functionClasses.ContainsKey(file.Path));

    public string TypeName(ClassSymbol type) => _typeNames[type.Declaration];

    public string? TypeName(string fullName) => Plugin.FindClass(fullName) is { } type ? _typeNames[type.Declaration] : null;

    public string FunctionClass(PhpFile file) => _functionClasses[file.Path];

    public string SeamName(string subject) => _seamNames[subject];

    /// <summary>The C# name of what a plugin uses of its application.</summary>
    public string SeamMemberName(SeamMember member) => _seamMembers[member];

    /// <summary>Whether a class of the plugin extends this one, or is told to be one of it.</summary>
    public bool IsExtended(ClassSymbol type) =>
        Plugin.Classes.Any(other => other.Parent is { } parent && parent.Equals(type.FullName, StringComparison.OrdinalIgnoreCase));

    /// <summary>The subjects of the seams that a class uses, itself or in what it extends.</summary>
    public IReadOnlyList<string> SeamsOf(ClassSymbol type)
    {
        var subjects = new SortedSet<string>(Seams.UsesOf(type.Declaration), StringComparer.Ordinal);
        foreach (ClassSymbol above in Plugin.Lineage(type).Select(Plugin.FindClass).OfType<ClassSymbol>())
        {
            if (above.Declaration.Kind == ClassKind.Class)
                subjects.UnionWith(Seams.UsesOf(above.Declaration));
        }

        return [.. subjects];
    }

    /// <summary>The calls that register, and the dispatchers that they are called on.</summary>
    private static HashSet<Node> Registering(Findings findings)
    {
        HashSet<Node> nodes = new(ReferenceEqualityComparer.Instance);
        foreach (MethodCall call in findings.Registrations.Where(one => one.Idiom != "events()").Select(one =>
            one.Node).OfType<MethodCall>())
            nodes.UnionWith(call.Target.DescendantsAndSelf().Append(call));
        return nodes;
    }

    private void NameMembers(Seam seam)
    {
        var names = new NameTable();
        foreach (SeamMember member in seam.Members)
        {
            string name = member.Kind == SeamMemberKind.Creation ? "Create" : CSharpNames.Pascal(member.Name);
            _seamMembers[member] = names.Take(name, member.Kind is SeamMemberKind.Creation ? "Method" : member.Kind.ToString());
        }
    }

    /// <summary>What tells a class from another of its name: the last part of its namespace.</summary>
    private static string SuffixOf(ClassSymbol type) =>
        type.Scope.Namespace.Length == 0 ? "" : CSharpNames.Pascal(LastOf(type.Scope.Namespace));

    private static string LastOf(string name) => name[(name.LastIndexOf('\\') + 1)..];
}
