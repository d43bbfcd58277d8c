using Compat.Civi;
using Dispatching.Contracts;

namespace Conformance.Dialects.Civi;

/// <summary>A service of a scenario: its methods take the event or the hook's parameters, as they are called.</summary>
internal sealed class CiviService(CiviActor first, CiviActor second)
{
#pragma warning disable IDE1006 // The scenarios' names of the methods.
    public void onA(GenericHookEvent @event, EventContext context) => first.OnEvent(@event, context);

    public object? onA(HookArguments arguments) => first.OnHook(arguments);

    public void onB(GenericHookEvent @event, EventContext context) => second.OnEvent(@event, context);

    public object? onB(HookArguments arguments) => second.OnHook(arguments);
#pragma warning restore IDE1006
}
