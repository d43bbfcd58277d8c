using System.Text;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Typing;
using Dispatching.Porting.Writing.Files;

namespace Dispatching.Porting.Writing.Members;

/// <summary>Writes a class, interface, trait or enum of the plugin as a file of C#.</summary>
internal sealed partial class ClassWriter
{
    private const string Indentation = "    ";

    private readonly ProjectPlan _plan;
    private readonly ClassSymbol _type;
    private readonly string _name;
    private readonly IReadOnlyDictionary<Node, string?> _listeners;
    private readonly Dictionary<Node, string> _names = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> _properties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _constants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _seamProperties = new(StringComparer.Ordinal);
    private readonly List<(ClassSymbol Owner, Member Member)> _members = [];
    private readonly SignatureReader _signatures;
    private readonly List<Seam> _seams;
    private readonly bool _isSealed;

    public ClassWriter(ProjectPlan plan, ClassSymbol type, IReadOnlyDictionary<Node, string?> listeners)
    {
        _plan = plan;
        _type = type;
        _name = plan.TypeName(type);
        _listeners = listeners;
        _signatures = new SignatureReader(plan.Types);
        IReadOnlyList<string> subjects = plan.SeamsOf(type);
        _seams = [.. plan.Seams.Seams.Where(seam => subjects.Contains(seam.Subject, StringComparer.Ordinal))];
        _isSealed = type.Declaration.Kind == ClassKind.Class && !type.Declaration.Modifiers.HasFlag(Modifiers.Abstract)
            && !plan.IsExtended(type);
        Collect(type, new HashSet<string>(StringComparer.OrdinalIgnoreCase) { type.FullName });
        NameMembers();
    }

    /// <summary>The C# names of the methods, by their declarations.</summary>
    public IReadOnlyDictionary<Node, string> Names => _names;

    /// <summary>The members that are written, with the class or trait that declares them.</summary>
    public IEnumerable<(ClassSymbol Owner, Member Member)> Members => _members;

    private bool IsInterface => _type.Declaration.Kind == ClassKind.Interface;

    public GeneratedFile Write(ListenerTargets targets)
    {
        var file = new GeneratedFile($"{_name}.cs");
        file.Add(string.Concat(_plan.Words.Usings.Select(name => $"using {name};\n")) + $"\nnamespace {_plan.Name};\n\n");
        file.Add(new Chunk(null, Header(withBase: true, withInterfaces: true), Header(true, false), Header(false, false)) { IsFoundation =
            true });
        Enum(file);
        Constructor(file);
        IReadOnlyList<(MethodDeclaration? Replaces, string[] Versions)> added = [.. _plan.Words.MembersOf(_plan, _type, targets)];
        foreach ((ClassSymbol owner, Member member) in _members)
        {
            (MethodDeclaration? Replaces, string[] Versions) instead = added.FirstOrDefault(one => ReferenceEquals(one.Replaces, member));
            if (instead.Versions is not null)
                file.Add(new Chunk(SubjectOf(member), [.. instead.Versions, new MethodWriter(owner.File).Comment(member)]));
            else
                Write(file, owner, member);
        }

        foreach ((_, string[] versions) in added.Where(one => one.Replaces is null))
            file.Add(new Chunk(null, [.. versions, ""]));
        file.Add("}\n");
        return file;
    }

    /// <summary>How a method of this class is called from outside.</summary>
    public ListenerTarget TargetOf(ClassSymbol owner, MethodDeclaration method)
    {
        Signature signature = SignatureOf(owner, method, 0);
        return signature.Target(_name, method.IsStatic);
    }

    /// <summary>The class's own members, then those of its traits that it has not itself: a trait is copied, as PHP does it.</summary>
    private void Collect(ClassSymbol owner, HashSet<string> seen)
    {
        foreach (Member member in owner.Declaration.Members)
        {
            if (member is not MethodDeclaration method || !_members.Any(known => IsMethod(known.Member, method.Name.Text)))
                _members.Add((owner, member));
        }

        if (_type.Declaration.Kind is ClassKind.Interface or ClassKind.Trait)
            return;
        foreach (Name name in owner.Declaration.Members.OfType<TraitUse>().SelectMany(use => use.Traits))
        {
            if (_plan.Plugin.FindClass(owner.Scope.ResolveClass(name)) is { } trait && seen.Add(trait.FullName))
                Collect(trait, seen);
        }
    }

    private static bool IsMethod(Member member, string name) =>
        member is MethodDeclaration method && method.Name.Text.Equals(name, StringComparison.OrdinalIgnoreCase);

    private void NameMembers()
    {
        var names = new NameTable(_name, "Port", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals",
            "ToString");
        foreach (Seam seam in _seams)
            _seamProperties[seam.Subject] = names.Take(_plan.SeamName(seam.Subject)[1..], "Host");
        foreach ((_, Member member) in _members)
        {
            if (member is MethodDeclaration method)
                _names[method] = names.Take(MethodName(method.Name.Text), "Method");
        }

        foreach (PropertyItem item in _members.Select(pair => pair.Member).OfType<PropertyDeclaration>().SelectMany(property =>
            property.Items))
            _names[item] = _properties[item.Name.Text] = names.Take(CSharpNames.Pascal(item.Name.Text), "Property");
        foreach (Parameter parameter in Promoted())
            _names[parameter] = _properties[parameter.Name.Text] = names.Take(CSharpNames.Pascal(parameter.Name.Text), "Property");
        foreach (ConstantItem item in _members.Select(pair => pair.Member).OfType<ClassConstantDeclaration>().SelectMany(constant =>
            constant.Items))
            _names[item] = _constants[item.Name.Text] = names.Take(CSharpNames.Pascal(item.Name.Text), "Constant");
        foreach (EnumCase item in _members.Select(pair => pair.Member).OfType<EnumCase>())
            _names[item] = names.Take(CSharpNames.Pascal(item.Name.Text), "Case");
    }

    private static string MethodName(string name) => name.ToLowerInvariant() switch
    {
        "__invoke" => "Invoke",
        "__tostring" => "ToText",
        _ => CSharpNames.Pascal(name),
    };

    private IEnumerable<Parameter> Promoted() => _members.Select(pair => pair.Member).OfType<MethodDeclaration>()
        .Where(IsConstructor).SelectMany(constructor => constructor.Parameters).Where(parameter => parameter.IsPromoted);

    private static bool IsConstructor(MethodDeclaration method) =>
        method.Name.Text.Equals("__construct", StringComparison.OrdinalIgnoreCase);

    private string SeamProperty(Seam seam) => _seamProperties[seam.Subject];

    private string Header(bool withBase, bool withInterfaces)
    {
        ClassDeclaration declaration = _type.Declaration;
        var text = new StringBuilder(
            declaration.Documentation is { } span
                ? CodeText.Summary(PhpDocumentation.Read(_type.File.Source.TextOf(span)).Summary, "")
                : "");
        string kind = declaration.Kind switch
        {
            ClassKind.Interface => "interface",
            ClassKind.Trait => "abstract class",
            _ when declaration.Modifiers.HasFlag(Modifiers.Abstract) => "abstract class",
            _ => _isSealed || declaration.Kind == ClassKind.Enum ? "sealed class" : "class",
        };
        text.Append($"public {kind} {_name}");
        string[] bases = [.. Bases(withBase, withInterfaces).Distinct(StringComparer.Ordinal)];
        if (bases.Length > 0)
            text.Append($" : {string.Join(", ", bases)}");
        string foreign = string.Join(", ", _type.Bases.Where(name => _plan.TypeName(name) is null && _plan.Words.BaseOf(name) is null));
        text.Append($" // {_type.Place.FileAndLine}{(foreign.Length > 0 ? $", in PHP also {foreign}" : "")}\n{{\n");
        return text.ToString();
    }

    private IEnumerable<string> Bases(bool withBase, bool withInterfaces)
    {
        string? parent = IsInterface ? null : _type.Parent;
        if (withBase && parent is not null && (_plan.TypeName(parent) ?? _plan.Words.BaseOf(parent)) is { } baseName)
            yield return baseName;
        if (!withInterfaces)
            yield break;
        foreach (string name in _type.Bases.Where(name => name != parent))
        {
            if ((_plan.TypeName(name) ?? (parent is null ? _plan.Words.BaseOf(name) : null)) is { } known)
                yield return known;
        }
    }

    private string SubjectOf(Member member) => member is MethodDeclaration method
        ? $"{_type.FullName}::{method.Name.Text}()"
        : _type.FullName;
}
