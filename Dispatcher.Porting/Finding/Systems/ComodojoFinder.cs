using Dispatching.Porting.Finding.Constants;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Finding.Systems;

/// <summary>Comodojo: <c>addHook(event, object, 'method')</c>, <c>addHook(event, 'function')</c>.</summary>
internal sealed class ComodojoFinder(PluginTree plugin) : SystemFinder(plugin, new ConstantTable())
{
    public override PluginSystem System => PluginSystem.Comodojo;

    public override bool IsEvidence(string fullName) =>
        fullName.StartsWith("Comodojo\\", StringComparison.OrdinalIgnoreCase)
        || fullName.StartsWith("DISPATCHER_", StringComparison.Ordinal)
        || fullName.StartsWith("->addHook(", StringComparison.Ordinal);

    public override void Visit(Site site, Node node)
    {
        if (node is not MethodCall { Member: var member, Arguments: { MakesCallable: false } arguments } call
            || !IsNamed(member, "addHook"))
            return;
        if (ArgumentOf(arguments, 0, "event") is not { } named || ArgumentOf(arguments, 1, "callback") is not { } target)
            return;
        Expression? method = ArgumentOf(arguments, 2, "method");
        bool isPair = method is not null and not ConstantAccess { Name.Text: "null" or "NULL" };
        FoundListener listener = isPair ? Listeners.Method(site, target, method!) : Listeners.Read(site, target);
        Add(new FoundRegistration(System, "addHook", Constants.Event(site, named), listener, site, call));
    }
}
