using Dispatching.Porting.Reading;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Typing;

/// <summary>Finds what a plugin uses that neither it nor PHP nor the system's adapter has.</summary>
/// <param name="plugin">The plugin.</param>
/// <param name="isAdapters">Whether the adapter has a class.</param>
/// <param name="isConstant">Whether the value of a class's constant is known.</param>
internal sealed class SeamFinder(PluginTree plugin, Func<string, bool> isAdapters, Func<string, string, bool> isConstant)
{
    private readonly SortedDictionary<string, Seam> _seams = new(StringComparer.Ordinal);
    private readonly Dictionary<Node, SortedSet<string>> _uses = new(ReferenceEqualityComparer.Instance);

    public IEnumerable<Seam> Seams => _seams.Values;

    /// <summary>The subjects of the seams that a declaration uses.</summary>
    public IReadOnlyCollection<string> UsesOf(Node declaration) => _uses.TryGetValue(declaration, out SortedSet<string>? subjects)
        ? subjects : [];

    public void Search()
    {
        foreach (ClassSymbol type in plugin.Classes)
            Search(type.File, type.Scope, type.Declaration, type.Declaration);
        foreach (FunctionSymbol function in plugin.Functions)
            Search(function.File, function.Scope, function.Declaration, function.Declaration);
    }

    private void Search(PhpFile file, NameScope scope, Node owner, Node root)
    {
        foreach (Node node in root.Descendants(static node => node is not ClassDeclaration { Name: not null }))
        {
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
                case Call { Callee: Name name } call when IsForeignFunction(scope, name):
                    Call(Use(owner, "", SeamMemberKind.Method, name.Last, place), call.Arguments);
                    break;
            }
        }
    }

    private string? ForeignClass(NameScope scope, Name name)
    {
        string resolved = scope.ResolveClass(name);
        bool isKnown = resolved is "self" or "static" or "parent" || plugin.FindClass(resolved) is not null
            || KnownNames.IsClass(resolved) || isAdapters(resolved);
        return isKnown ? null : resolved;
    }

    private bool IsForeignFunction(NameScope scope, Name name) =>
        plugin.FindFunction(scope.ResolveFunction(name)) is null && !KnownNames.IsFunction(name.Last);

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
