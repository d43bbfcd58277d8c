using System.Collections.Immutable;
using Dispatching.Porting.Finding.Systems;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Finding;

/// <summary>Finds out which systems a plugin is for, and all that it registers.</summary>
internal static class PluginFinder
{
    /// <summary>Searches a plugin.</summary>
    /// <param name="plugin">The plugin.</param>
    /// <param name="chosen">The system to take it for; null to find that out.</param>
    /// <exception cref="PortingException">It registers with systems that exclude each other, and none was chosen.</exception>
    public static Findings Find(PluginTree plugin, PluginSystem? chosen)
    {
        SystemFinder[] finders =
        [
            new MibewFinder(plugin), new CiviFinder(plugin), new SymfonyFinder(plugin), new YiiFinder(plugin), new ComodojoFinder(plugin),
            new MossFinder(plugin),
        ];
        if (chosen is not null)
            finders = [.. finders.Where(finder => finder.System == chosen)];
        Dictionary<PluginSystem, int> evidence = Evidence(plugin, finders);
        bool isNameless = chosen is null && evidence.Values.All(count => count == 0);
        SystemFinder[] likely = chosen is not null || isNameless ? finders : [.. finders.Where(finder => evidence[finder.System] > 0)];
        new SiteWalker(plugin, (site, node) =>
        {
            foreach (SystemFinder finder in likely)
                finder.Visit(site, node);
        }).Walk();

        List<FoundRegistration> found = [.. Decide(plugin, likely.SelectMany(finder => finder.Found)).Where(one => !IsHandedOn(one))];
        if (isNameless)
            found = Unmistakable(found);
        PluginSystem[] systems = [.. found.Select(registration => registration.System).Distinct()];
        if (systems.Length == 0)
            systems = [.. evidence.Where(pair => pair.Value > 0).OrderByDescending(pair => pair.Value).Select(pair => pair.Key).Take(1)];
        PluginSystem main = chosen ?? systems.OrderByDescending(system => found.Count(registration => registration.System == system))
            .ThenByDescending(system => evidence[system]).FirstOrDefault();
        Refuse(found, systems);
        return new Findings(main, [.. found.OrderBy(registration => registration.Place)]);
    }

    /// <summary>Whether a function only hands its own parameters on to a dispatcher: it registers what its callers name.</summary>
    private static bool IsHandedOn(FoundRegistration registration)
    {
        ImmutableArray<Parameter> parameters = registration.Site.Function switch
        {
            MethodDeclaration method => method.Parameters,
            FunctionDeclaration function => function.Parameters,
            _ => [],
        };
        bool IsParameter(string text) => parameters.Any(parameter => text == "$" + parameter.Name.Text);
        return registration.Event.IsDynamic && IsParameter(registration.Event.Text) && IsParameter(registration.Listener.Text);
    }

    /// <summary>
    /// Of a plugin that names no class of any system, such as a lone file of configuration: the registrations of the one system whose
    /// way of writing them it has most of.
    /// </summary>
    private static List<FoundRegistration> Unmistakable(List<FoundRegistration> found) => found
        .Where(one => one.Idiom is "attachListener" or "getSubscribedEvents" or "events" or "on …" or "tag"
            || one.Idiom.StartsWith("#[", StringComparison.Ordinal)
            || (one.Idiom == "dispatcher" && one.Event.Name?.StartsWith("kernel.", StringComparison.Ordinal) == true))
        .GroupBy(one => one.System).OrderByDescending(same => same.Count()).ThenBy(same => same.Key)
        .Select(same => same.ToList()).FirstOrDefault() ?? [];

    /// <summary>How many names of each system the plugin uses.</summary>
    private static Dictionary<PluginSystem, int> Evidence(PluginTree plugin, SystemFinder[] finders)
    {
        var evidence = finders.ToDictionary(finder => finder.System, _ => 0);
        foreach (string name in plugin.Regions.SelectMany(NamesOf))
        {
            foreach (SystemFinder finder in finders)
            {
                if (finder.IsEvidence(name))
                    evidence[finder.System]++;
            }
        }

        return evidence;
    }

    private static IEnumerable<string> NamesOf(Region region)
    {
        yield return region.Scope.Namespace + "\\";
        foreach (string used in region.Scope.Used)
            yield return used;
        foreach (Node node in region.Statements.SelectMany(statement => statement.DescendantsAndSelf()))
        {
            switch (node)
            {
                case Name name:
                    yield return name.Text.TrimStart('\\');
                    break;
                case FunctionDeclaration function:
                    yield return function.Name.Text;
                    break;
                case MethodCall { Member: Identifier { Text: "addHook" } }:
                    yield return "->addHook(";
                    break;
            }
        }
    }

    /// <summary>
    /// CiviCRM's dispatcher is Symfony's: by the event's name, and else by the class's, it is told whose a registration is.
    /// </summary>
    private static IEnumerable<FoundRegistration> Decide(PluginTree plugin, IEnumerable<FoundRegistration> found)
    {
        foreach (IGrouping<object?, FoundRegistration> same in found.GroupBy<FoundRegistration, object?>(
            one => one.Node, ReferenceEqualityComparer.Instance))
        {
            bool isBoth = same.Any(one => one.System == PluginSystem.Civi) && same.Any(one => one.System == PluginSystem.Symfony);
            PluginSystem? only = !isBoth ? null : same.Any(one => IsCivi(plugin, one)) ? PluginSystem.Civi : PluginSystem.Symfony;
            foreach (FoundRegistration registration in same)
            {
                if (only is null || registration.System == only)
                    yield return registration;
            }
        }
    }

    private static bool IsCivi(PluginTree plugin, FoundRegistration registration)
    {
        if (CiviFinder.IsCiviEvent(registration.Event.Name))
            return true;
        string text = registration.Site.File.TextOf(registration.Node);
        if (text.Contains("Civi", StringComparison.Ordinal))
            return true;
        IEnumerable<string> names = registration.Site.Class is { } type ? plugin.Lineage(type).Append(type.FullName) : [];
        bool isSymfony = registration.Event.Constant?.StartsWith("Symfony\\", StringComparison.Ordinal) == true
            || registration.Event.Constant?.StartsWith("Doctrine\\", StringComparison.Ordinal) == true;
        return !isSymfony
            && names.Any(name => name.StartsWith("CRM_", StringComparison.Ordinal) || name.StartsWith("Civi\\", StringComparison.Ordinal));
    }

    /// <summary>CiviCRM stands on Symfony; any other two have nothing in common.</summary>
    private static void Refuse(List<FoundRegistration> found, PluginSystem[] systems)
    {
        PluginSystem[] exclusive = [.. systems.Where(system => system != PluginSystem.Symfony || !systems.Contains(PluginSystem.Civi))];
        if (exclusive.Length < 2)
            return;
        string counts = string.Join(", ", exclusive.Select(system =>
        {
            FoundRegistration first = found.First(registration => registration.System == system);
            return $"'{system}' at {first.Place.FileAndLine}";
        }));
        throw new PortingException(
            $"The plugin registers listeners with systems that exclude each other: {counts}. "
            + "Choose one with --system, or port its parts one by one.");
    }
}
