using System.Text;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Typing;
using Dispatching.Porting.Typing.Values;
using Dispatching.Porting.Writing.Files;
using Dispatching.Porting.Writing.Model;

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
    private readonly IReadOnlyList<(string Name, Node At)> _made;
    private readonly bool _isSealed;
    private ListenerTargets? _writers;

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
        _made = type.Declaration.Kind is ClassKind.Class or ClassKind.Trait ? OwnProperties.MadeBy(plan.Plugin, type) : [];
        Collect(type, new HashSet<string>(StringComparer.OrdinalIgnoreCase) { type.FullName });
        NameMembers();
    }

    /// <summary>The C# names of the methods, by their declarations.</summary>
    public IReadOnlyDictionary<Node, string> Names => _names;

    /// <summary>The members that are written, with the class or trait that declares them.</summary>
    public IEnumerable<(ClassSymbol Owner, Member Member)> Members => _members;

    private bool IsInterface => _type.Declaration.Kind == ClassKind.Interface;

    private ProjectBodies Bodies { get; set; } = null!;

    private ClassModel Model { get; set; } = null!;

    /// <summary>Has bodies know what is written here.</summary>
    public void Bind(ProjectBodies bodies, ListenerTargets writers)
    {
        (Bodies, Model, _writers) = (bodies, bodies.Find(_type), writers);
        foreach ((ClassSymbol owner, Member member) in _members)
        {
            switch (member)
            {
                case MethodDeclaration method when ModelOf(method) is { } model:
                    Signature signature = IsConstructor(method)
                        ? _signatures.Read(owner.File, owner.Scope, _type.FullName, _name, FunctionShape.Of(method), null)
                        : SignatureOf(owner, method, 0);
                    bodies.Bind(model, signature, _listeners.GetValueOrDefault(method) is not null && !method.Parameters.IsEmpty);
                    if (!IsConstructor(method) && !method.Modifiers.HasFlag(Modifiers.Private)
                        && Inherited(owner, method) is var (above, inherited)
                        && bodies.Find(above).Methods.GetValueOrDefault(inherited.Name.Text) is { } original)
                        bodies.StandsFor(model, original);
                    break;
                case PropertyDeclaration property:
                    foreach (PropertyItem item in property.Items)
                        BindProperty(owner, property, item);
                    break;
            }
        }

        foreach (Parameter parameter in Promoted())
        {
            if (Model.Properties.Find(one => one.Name == parameter.Name.Text) is { } property)
                bodies.Bind(property, _properties[property.Name], PromotedType(parameter), isDocumented: false, hasValue: false);
        }

        foreach ((string name, _) in _made)
        {
            if (Model.Properties.Exists(one => one.Name == name))
                continue;
            Model.Properties.Add(new PropertyModel
            {
                Name = name, Owner = Model, Scope = _type.Scope, File = _type.File, Modifiers = Modifiers.Public, Default = null,
                TypeText = "", Type = PhpType.Any, CSharp = "object?", CSharpName = _properties[name],
            });
        }

        foreach (ConstantModel constant in Model.Constants.Values)
            constant.CSharpName = ConstantName(constant);
    }

    private string ConstantName(ConstantModel constant) => _constants.GetValueOrDefault(constant.Name)
        ?? _members.Select(pair => pair.Member).OfType<EnumCase>().Where(one => one.Name.Text == constant.Name)
            .Select(one => _names[one]).FirstOrDefault() ?? constant.CSharpName;

    private FunctionModel? ModelOf(MethodDeclaration method) =>
        Model.Methods.Values.FirstOrDefault(one => ReferenceEquals(one.Node, method));

    private void BindProperty(ClassSymbol owner, PropertyDeclaration property, PropertyItem item)
    {
        if (Model.Properties.Find(one => one.Name == item.Name.Text) is not { } model)
            return;
        PhpDocumentation documentation = property.Documentation is { } span
            ? PhpDocumentation.Read(owner.File.Source.TextOf(span))
            : PhpDocumentation.None;
        string type = _signatures.Type(property.Type, documentation.VariableType, owner.Scope, _type.FullName).Text;
        bool isNull = item.Default is null or ConstantAccess { Name.Last: "null" or "NULL" or "Null" };
        string? literal = item.Default switch
        {
            null => null,
            ArrayLiteral => "PhpArray",
            var value => SimpleValues.TypeOf(value),
        };
        if (property.Type is null && !isNull && literal != type.TrimEnd('?'))
            type = "object?";
        if (property.Type is null && isNull && type is not ("long" or "double" or "bool" or "string" or "PhpArray")
            && item.Default is not null)
            type = "object?";
        Bodies.Bind(model, _names[item], type, property.Type is null, item.Default is not null && !isNull);
    }

    private string PromotedType(Parameter parameter) => ModelOf(_members.Select(pair => pair.Member).OfType<MethodDeclaration>()
        .First(one => one.Parameters.Contains(parameter)))?.Parameters.First(one => ReferenceEquals(one.Declaration, parameter)).CSharp
        ?? "object?";

    /// <summary>The property that holds the interface of a seam; null where the class uses none of it.</summary>
    public string? SeamPropertyOf(string subject) => ParentWith(subject) is { } parent ? parent.SeamPropertyOf(subject)
        : _seamProperties.GetValueOrDefault(subject);

    /// <summary>The class above that has the property for a seam already.</summary>
    private ClassWriter? ParentWith(string subject) => _type.Parent is { } name && _plan.Plugin.FindClass(name) is { } parent
        && _plan.SeamsOf(parent).Contains(subject, StringComparer.Ordinal) ? _writers?.WriterOf(parent) : null;

    public GeneratedFile Write(ListenerTargets targets)
    {
        var file = new GeneratedFile($"{_name}.cs");
        file.Add(_plan.Usings + $"\nnamespace {_plan.Name};\n\n");
        file.Add(new Chunk(null, Header(withBase: true, withInterfaces: true), Header(true, false), Header(false, false)) { IsFoundation =
            true });
        Enum(file);
        Constructor(file);
        IReadOnlyList<(MethodDeclaration? Replaces, string[] Versions)> added = [.. _plan.Words.MembersOf(_plan, _type, targets)];
        foreach ((ClassSymbol owner, Member member) in _members)
        {
            (MethodDeclaration? Replaces, string[] Versions) instead = added.FirstOrDefault(one => ReferenceEquals(one.Replaces, member));
            if (instead.Versions is not null)
            {
                string[] versions = [.. instead.Versions, new MethodWriter(owner.File).Comment(member)];
                if (member is MethodDeclaration method && Bodies.BodyOf(ModelOf(method)) is { Output.Left.Count: 0 } body
                    && _plan.Words.Declaration(_type, method) is { } declared)
                {
                    string text = new MethodWriter(owner.File).Summary(method.Documentation)
                        + $"{Indentation}{declared} // {owner.File.PlaceOf(
                            method).FileAndLine}\n{Indentation}{{\n{body.Text}{Indentation}}}\n\n"
                        + MethodWriter.Statics(body);
                    versions = [text, .. versions];
                }

                file.Add(new Chunk(SubjectOf(member), versions));
            }
            else
                Write(file, owner, member);
        }

        foreach ((string made, Node at) in _made)
            file.Add(MadeProperty(made, at));
        if (Model.IsThrowable)
        {
            file.Add(new Chunk(null,
                $"{Indentation}public override string ClassName => {CSharpNames.Literal(_type.FullName)};\n\n", ""));
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
        foreach ((string made, _) in _made)
            _properties[made] = names.Take(CSharpNames.Pascal(made), "Property");
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

    private string SeamProperty(Seam seam) => SeamPropertyOf(seam.Subject)!;

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
        string foreign = string.Join(", ", _type.Bases.Where(name => _plan.TypeName(name) is null && _plan.Words.BaseOf(name) is null
            && BuiltInBase(name) is null));
        text.Append($" // {_type.Place.FileAndLine}{(foreign.Length > 0 ? $", in PHP also {foreign}" : "")}\n{{\n");
        return text.ToString();
    }

    private IEnumerable<string> Bases(bool withBase, bool withInterfaces)
    {
        string? parent = IsInterface ? null : _type.Parent;
        if (withBase && parent is not null && (_plan.TypeName(parent) ?? _plan.Words.BaseOf(parent) ?? BuiltInBase(parent)) is { } baseName)
            yield return baseName;
        if (withBase && _type.Declaration.Kind == ClassKind.Enum)
            yield return "PhpEnum";
        if (!withInterfaces)
            yield break;
        foreach (string name in _type.Bases.Where(name => name != parent))
        {
            if ((_plan.TypeName(name) ?? (parent is null ? _plan.Words.BaseOf(name) : null)) is { } known)
                yield return known;
        }
    }

    private static string? BuiltInBase(string parent) =>
        BuiltInClasses.IsForeignException(parent) ? "PhpException" : BuiltInClasses.TryFind(parent, out Type? type) && !type.IsInterface
        && !type.IsSealed
        && typeof(Compat.Php.PhpThrowable).IsAssignableFrom(type) ? BuiltInClasses.CSharp(type) : null;

    private string SubjectOf(Member member) => member is MethodDeclaration method
        ? $"{_type.FullName}::{method.Name.Text}()"
        : _type.FullName;
}
