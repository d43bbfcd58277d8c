using Dispatching.Porting.Finding.Constants;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Finding.Systems;

/// <summary>Mibew: <c>attachListener(event, object, 'method')</c>.</summary>
internal sealed class MibewFinder(PluginTree plugin) : SystemFinder(plugin, Table)
{
    public static ConstantTable Table { get; } = MibewConstants.Make();

    public override PluginSystem System => PluginSystem.Mibew;

    public override bool IsEvidence(string fullName) =>
        fullName.StartsWith("Mibew\\", StringComparison.OrdinalIgnoreCase)
        || fullName.Contains("\\Mibew\\Plugin\\", StringComparison.OrdinalIgnoreCase);

    public override void Visit(Site site, Node node)
    {
        if (node is not MethodCall { Member: var member, Arguments: { MakesCallable: false } arguments } call
            || !IsNamed(member, "attachListener"))
            return;
        if (ArgumentOf(arguments, 0, "event_name") is not { } named || ArgumentOf(arguments, 1, "plugin") is not { } target)
            return;
        Expression? method = ArgumentOf(arguments, 2, "method");
        FoundListener listener = method is null ? Listeners.Read(site, target) : Listeners.Method(site, target, method);
        var found = new FoundRegistration(System, "attachListener", Constants.Event(site, named), listener, site, call);
        Add(WithPriority(found, site, ArgumentOf(arguments, 3, "priority")));
    }
}
