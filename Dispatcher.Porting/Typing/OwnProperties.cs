using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Typing;

/// <summary>The properties that objects of a class have, with those that PHP makes when they are assigned to.</summary>
internal static class OwnProperties
{
    /// <summary>All of them: declared by the class, its traits and the plugin's classes above, and made.</summary>
    public static IReadOnlyList<(string Name, Node? MadeAt)> Of(PluginTree plugin, ClassSymbol type)
    {
        var all = new List<(string Name, Node? MadeAt)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        List<ClassSymbol> line = Line(plugin, type);
        foreach (string name in line.SelectMany(one => Declared(plugin, one, [])).Where(names.Add))
            all.Add((name, null));
        foreach ((string name, Node at) in line.SelectMany(Made).Where(one => names.Add(one.Name)))
            all.Add((name, at));
        return all;
    }

    /// <summary>Those that the class itself makes: neither it nor one above declares or makes them.</summary>
    public static IReadOnlyList<(string Name, Node At)> MadeBy(PluginTree plugin, ClassSymbol type)
    {
        var known = new HashSet<string>(Declared(plugin, type, []), StringComparer.Ordinal);
        foreach (ClassSymbol above in Line(plugin, type).Skip(1))
        {
            known.UnionWith(Declared(plugin, above, []));
            known.UnionWith(Made(above).Select(one => one.Name));
        }

        return [.. Made(type).Where(one => known.Add(one.Name))];
    }

    private static List<ClassSymbol> Line(PluginTree plugin, ClassSymbol type)
    {
        List<ClassSymbol> line = [type];
        while (line[^1].Parent is { } parent && plugin.FindClass(parent) is { } above && line.Count < 20)
            line.Add(above);
        return line;
    }

    private static IEnumerable<string> Declared(PluginTree plugin, ClassSymbol type, HashSet<ClassSymbol> seen)
    {
        if (!seen.Add(type))
            return [];
        IEnumerable<string> own = type.Declaration.Members.OfType<PropertyDeclaration>().SelectMany(one => one.Items)
            .Select(one => one.Name.Text);
        IEnumerable<string> promoted = type.Declaration.Methods.SelectMany(one => one.Parameters).Where(one => one.IsPromoted)
            .Select(one => one.Name.Text);
        IEnumerable<string> used = type.Declaration.Members.OfType<TraitUse>().SelectMany(use => use.Traits)
            .Select(name => plugin.FindClass(type.Scope.ResolveClass(name))).OfType<ClassSymbol>()
            .SelectMany(trait => Declared(plugin, trait, seen));
        return own.Concat(promoted).Concat(used);
    }

    private static IEnumerable<(string Name, Node At)> Made(ClassSymbol type)
    {
        foreach (Node node in type.Declaration.Descendants(static one => one is not ClassDeclaration { Name: not null }))
        {
            Expression? target = node switch
            {
                Assignment assignment => assignment.Target,
                CompoundAssignment compound => compound.Target,
                ReferenceAssignment reference => reference.Target,
                Step step => step.Target,
                _ => null,
            };
            while (target is ElementAccess element)
                target = element.Target;
            if (target is PropertyAccess { Target: Variable { IsThis: true }, Member: Identifier name })
                yield return (name.Text, node);
        }
    }
}
