using Dispatching.Porting.Finding.Constants;
using Dispatching.Porting.Finding.Listeners;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Finding;

/// <summary>Finds the registrations of one system: it is shown every node of the plugin with where it stands.</summary>
internal abstract class SystemFinder
{
    private readonly List<FoundRegistration> _found = [];

    protected SystemFinder(PluginTree plugin, ConstantTable constants)
    {
        Plugin = plugin;
        Constants = new ConstantEvaluator(plugin, constants);
        Listeners = new ListenerReader(plugin, Constants);
    }

    public abstract PluginSystem System { get; }

    /// <summary>What was found, in the order of the text.</summary>
    public IReadOnlyList<FoundRegistration> Found => _found;

    protected PluginTree Plugin { get; }

    protected ConstantEvaluator Constants { get; }

    protected ListenerReader Listeners { get; }

    /// <summary>Whether a name, as a file writes or brings it in, belongs to the system.</summary>
    public abstract bool IsEvidence(string fullName);

    /// <summary>Looks at a node.</summary>
    public abstract void Visit(Site site, Node node);

    protected void Add(FoundRegistration registration) => _found.Add(registration);

    /// <summary>A registration with the priority that an expression gives.</summary>
    protected FoundRegistration WithPriority(FoundRegistration registration, Site site, Expression? priority)
    {
        return priority is null ? registration
            : registration.At(Constants.Evaluate(site, priority), SiteWalker.OneLine(site.File.TextOf(priority)));
    }

    /// <summary>The call's argument at a place or of a name; null where there is none.</summary>
    protected static Expression? ArgumentOf(ArgumentList arguments, int index, string name)
    {
        Argument? named = arguments.Items.FirstOrDefault(argument => argument.Name?.Text == name);
        if (named is not null)
            return named.Value;
        return index < arguments.Items.Length && arguments.Items[index] is { Name: null, IsSpread: false } argument ? argument.Value : null;
    }

    /// <summary>The item of an array under a text as its key.</summary>
    protected static Expression? ItemOf(ArrayLiteral array, string key) =>
        array.Items.FirstOrDefault(item => item?.Key is StringLiteral literal && literal.Value == key)?.Value;

    protected static bool IsNamed(Node member, string name) =>
        member is Identifier identifier && identifier.Text.Equals(name, StringComparison.OrdinalIgnoreCase);
}
