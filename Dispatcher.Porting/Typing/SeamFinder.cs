using Dispatching.Porting.Reading;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Typing;

/// <summary>Finds what a plugin uses that neither it nor PHP nor the system's adapter has.</summary>
/// <param name="plugin">The plugin.</param>
/// <param name="isAdapters">Whether the adapter has a class.</param>
/// <param name="isBase">Whether the adapter has a class for what one extends.</param>
/// <param name="isConstant">Whether the value of a class's constant is known.</param>
/// <param name="registering">The nodes by which listeners are registered, which need nothing of the application here.</param>
internal sealed class SeamFinder(
    PluginTree plugin, Func<string, bool> isAdapters, Func<string, bool> isBase, Func<string, string, bool> isConstant,
    IReadOnlySet<Node> registering)
{
    /// <summary>The member by which the host says where the plugin's files stand.</summary>
    public const string PluginFolder = "plugin_folder";

    private readonly SortedDictionary<string, Seam> _seams = new(StringComparer.Ordinal);
    private readonly Dictionary<Node, SortedSet<string>> _uses = new(ReferenceEqualityComparer.Instance);

    public IEnumerable<Seam> Seams => _seams.Values;

    /// <summary>The subjects of the seams that a declaration uses.</summary>
    public IReadOnlyCollection<string> UsesOf(Node declaration) => _uses.TryGetValue(declaration, out SortedSet<string>? subjects)
        ? subjects : [];

    public void Search()
    {
        foreach (ClassSymbol type in plugin.Classes)
        {
            Search(type.File, type.Scope, type.Declaration, type.Declaration);
            if (ForeignBase(type) is { } foreign)
                SearchInherited(type, foreign);
        }

        foreach (FunctionSymbol function in plugin.Functions)
            Search(function.File, function.Scope, function.Declaration, function.Declaration);
    }

    /// <summary>The class of the application that a class extends, itself or above; null for none.</summary>
    public string? ForeignBase(ClassSymbol type)
    {
        for (int steps = 0; steps < 20; steps++)
        {
            if (type.Parent is not { } parent)
                return null;
            if (plugin.FindClass(parent) is not { } above)
                return KnownNames.IsClass(parent) || isAdapters(parent) || isBase(parent)
                    || parent.EndsWith("Exception", StringComparison.Ordinal) ? null : parent;
            type = above;
        }

        return null;
    }

    /// <summary>What a class uses of the one that it extends: as nothing here has it, the host offers it.</summary>
    private void SearchInherited(ClassSymbol type, string foreign)
    {
        var own = new HashSet<string>(OwnProperties.Of(plugin, type).Select(one => one.Name), StringComparer.Ordinal);
        foreach (Node node in type.Declaration.Descendants(static node => node is not ClassDeclaration { Name: not null }))
        {
            Place place = type.File.PlaceOf(node);
            switch (node)
            {
                case MethodCall { Target: Variable { IsThis: true }, Member: Identifier member } call
                    when plugin.FindMethod(type, member.Text) is null:
                    Call(Use(type.Declaration, foreign, SeamMemberKind.Method, member.Text, place), call.Arguments);
                    break;
                case StaticCall { Class: Name name, Member: Identifier member } call
                    when IsInherited(type, name, member.Text):
                    Call(Use(type.Declaration, foreign, SeamMemberKind.Method, member.Text, place), call.Arguments);
                    break;
                case PropertyAccess { Target: Variable { IsThis: true }, Member: Identifier member } when !own.Contains(member.Text):
                    Use(type.Declaration, foreign, SeamMemberKind.Property, member.Text, place);
                    break;
            }
        }
    }

    private bool IsInherited(ClassSymbol type, Name name, string member)
    {
        if (member.Equals("__construct", StringComparison.OrdinalIgnoreCase))
            return false;
        return name.Is("parent") ? type.Parent is { } parent && plugin.FindClass(parent) is null
            : (name.Is("self") || name.Is("static")) && plugin.FindMethod(type, member) is null;
    }

    private void Search(PhpFile file, NameScope scope, Node owner, Node root)
    {
        foreach (Node node in root.Descendants(static node => node is not ClassDeclaration { Name: not null }))
        {
            if (registering.Contains(node))
                continue;
            Place place = file.PlaceOf(node);
            switch (node)
            {
                case StaticCall { Class: Name name, Member: Identifier member } call when ForeignClass(scope, name) is { } subject:
                    Call(Use(owner, subject, SeamMemberKind.Method, member.Text, place), call.Arguments);
                    break;
                case New { Class: Name name } made when ForeignClass(scope, name) is { } subject:
                    Call(Use(owner, subject, SeamMemberKind.Creation, name.Last, place), made.Arguments);
                    break;
                case ClassConstantAccess { IsClassName: false, Class: Name name, Member: Identifier member }
                    when ForeignClass(scope, name) is { } subject:
                    if (isConstant(subject, member.Text))
                        break;
                    Use(owner, subject, SeamMemberKind.Constant, member.Text, place);
                    break;
                case StaticPropertyAccess { Class: Name name, Member: Variable member } when ForeignClass(scope, name) is { } subject:
                    Use(owner, subject, SeamMemberKind.Property, member.Name, place);
                    break;
                case MethodCall { Target: StaticPropertyAccess { Class: Name name, Member: Variable via }, Member: Identifier member } call
                    when ForeignClass(scope, name) is { } subject:
                    Call(Use(owner, $"{subject}::${via.Name}", SeamMemberKind.Method, member.Text, place), call.Arguments);
                    break;
                case PropertyAccess { Target: StaticPropertyAccess { Class: Name name, Member: Variable via }, Member: Identifier member }
                    when ForeignClass(scope, name) is { } subject:
                    Use(owner, $"{subject}::${via.Name}", SeamMemberKind.Property, member.Text, place);
                    break;
                case MagicConstant { Name: var magic } when magic.ToUpperInvariant() is "__DIR__" or "__FILE__":
                    Use(owner, "", SeamMemberKind.Constant, PluginFolder, place);
                    break;
                case Call { Callee: Name name } call when IsForeignFunction(scope, name):
                    Call(Use(owner, "", SeamMemberKind.Method, name.Last, place), call.Arguments);
                    break;
            }
        }
    }

    /// <summary>The full name of a class that neither the plugin nor PHP nor the adapter has; null for others.</summary>
    public string? ForeignClass(NameScope scope, Name name)
    {
        string resolved = scope.ResolveClass(name);
        bool isKnown = resolved is "self" or "static" or "parent" || plugin.FindClass(resolved) is not null
            || KnownNames.IsClass(resolved) || isAdapters(resolved);
        return isKnown ? null : resolved;
    }

    /// <summary>Whether a function is neither the plugin's nor one that Compat.Php has.</summary>
    public bool IsForeignFunction(NameScope scope, Name name) => plugin.FindFunction(scope.ResolveFunction(name)) is null
        && !Compat.Php.PhpFunctions.TryFind(name.Last, out _) && !KnownNames.IsOfTheLanguage(name.Last);

    /// <summary>The member of a seam that a place uses; null where no place uses such a one.</summary>
    public SeamMember? FindMember(string subject, SeamMemberKind kind, string name) =>
        _seams.TryGetValue(subject, out Seam? seam) ? seam.Find(kind, name) : null;

    private SeamMember Use(Node owner, string subject, SeamMemberKind kind, string name, Place place)
    {
        if (!_seams.TryGetValue(subject, out Seam? seam))
            _seams.Add(subject, seam = new Seam(subject));
        if (!_uses.TryGetValue(owner, out SortedSet<string>? uses))
            _uses.Add(owner, uses = new SortedSet<string>(StringComparer.Ordinal));
        uses.Add(subject);
        return seam.Use(kind, name, place);
    }

    private static void Call(SeamMember member, ArgumentList? arguments)
    {
        int count = arguments is null ? 0 : arguments.Items.TakeWhile(argument => !argument.IsSpread).Count();
        member.Fewest = Math.Min(member.Fewest, count);
        for (int index = 0; index < count; index++)
        {
            string name = arguments!.Items[index].Value is Variable { IsThis: false } variable ? variable.Name : "";
            if (index == member.Arguments.Count)
                member.Arguments.Add(name);
            else if (member.Arguments[index].Length == 0)
                member.Arguments[index] = name;
        }
    }
}
