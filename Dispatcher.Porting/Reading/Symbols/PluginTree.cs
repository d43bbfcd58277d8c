using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Reading.Symbols;

/// <summary>All files of a plugin, and what they declare by name.</summary>
internal sealed class PluginTree
{
    private readonly Dictionary<string, ClassSymbol> _classes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, FunctionSymbol> _functions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ConstantSymbol> _constants = new(StringComparer.Ordinal);
    private readonly List<ClassSymbol> _allClasses = [];
    private readonly List<FunctionSymbol> _allFunctions = [];

    /// <param name="files">The files, in the order that all output follows.</param>
    public PluginTree(IEnumerable<PhpFile> files)
    {
        Files = [.. files];
        Regions = [.. Files.SelectMany(Region.Of)];
        foreach (Region region in Regions)
            Declare(region);
    }

    public IReadOnlyList<PhpFile> Files { get; }

    public IReadOnlyList<Region> Regions { get; }

    /// <summary>The named classes in the order of the text, also those that share a name.</summary>
    public IReadOnlyList<ClassSymbol> Classes => _allClasses;

    /// <summary>The named functions outside of classes in the order of the text, also those that share a name.</summary>
    public IReadOnlyList<FunctionSymbol> Functions => _allFunctions;

    public IEnumerable<ConstantSymbol> Constants => _constants.Values;

    public ClassSymbol? FindClass(string fullName) => _classes.GetValueOrDefault(fullName.TrimStart('\\'));

    /// <summary>The function of that name, or where there is none the global one.</summary>
    public FunctionSymbol? FindFunction(string fullName) =>
        _functions.GetValueOrDefault(fullName.TrimStart('\\')) ?? _functions.GetValueOrDefault(LastOf(fullName));

    public ConstantSymbol? FindConstant(string fullName) =>
        _constants.GetValueOrDefault(fullName) ?? _constants.GetValueOrDefault(LastOf(fullName));

    /// <summary>The full names of all that a class is, nearest first; those that are not the plugin's own end their line.</summary>
    public IEnumerable<string> Lineage(ClassSymbol type)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var waiting = new Queue<ClassSymbol>([type]);
        while (waiting.TryDequeue(out ClassSymbol? next))
        {
            foreach (string name in next.Bases.Where(seen.Add))
            {
                yield return name;
                if (FindClass(name) is { } known)
                    waiting.Enqueue(known);
            }
        }
    }

    /// <summary>A method of a class, of its traits or of what it extends; null where the plugin has none of that name.</summary>
    public (ClassSymbol Owner, MethodDeclaration Method)? FindMethod(ClassSymbol type, string name)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var waiting = new Queue<ClassSymbol>([type]);
        while (waiting.TryDequeue(out ClassSymbol? next))
        {
            if (!seen.Add(next.FullName))
                continue;
            if (next.Declaration.MethodNamed(name) is { } method)
                return (next, method);
            IEnumerable<string> traits =
                next.Declaration.Members.OfType<TraitUse>().SelectMany(use => use.Traits).Select(next.Scope.ResolveClass);
            foreach (string other in traits.Concat(next.Bases))
            {
                if (FindClass(other) is { } known)
                    waiting.Enqueue(known);
            }
        }

        return null;
    }

    private static string LastOf(string fullName) => fullName[(fullName.LastIndexOf('\\') + 1)..];

    private void Declare(Region region)
    {
        foreach (Node node in region.Statements.SelectMany(statement => statement.DescendantsAndSelf()))
        {
            switch (node)
            {
                case ClassDeclaration { Name: { } name } type:
                    var symbol = new ClassSymbol(region.Scope.Declare(name.Text), region.File, region.Scope, type);
                    _classes.TryAdd(symbol.FullName, symbol);
                    _allClasses.Add(symbol);
                    break;
                case FunctionDeclaration function:
                    var declared = new FunctionSymbol(region.Scope.Declare(function.Name.Text), region.File, region.Scope, function);
                    _functions.TryAdd(declared.FullName, declared);
                    _allFunctions.Add(declared);
                    break;
                case ConstantDeclaration constants:
                    foreach (ConstantItem item in constants.Items)
                        Add(new ConstantSymbol(region.Scope.Declare(item.Name.Text), region.File, region.Scope, item, item.Value));
                    break;
                case Call { Callee: Name called, Arguments.Items: [{ Value: StringLiteral named }, var value, ..] } call
                    when called.Text.TrimStart('\\').Equals("define", StringComparison.OrdinalIgnoreCase):
                    Add(new ConstantSymbol(named.Value.TrimStart('\\'), region.File, region.Scope, call, value.Value));
                    break;
            }
        }
    }

    private void Add(ConstantSymbol constant) => _constants.TryAdd(constant.FullName, constant);
}
