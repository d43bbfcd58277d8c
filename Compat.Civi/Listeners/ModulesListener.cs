using Compat.Civi.Modules;
using Dispatching.Contracts;

namespace Compat.Civi.Listeners;

/// <summary>Gives one hook to the modules. It takes the event alone, so that a hook's listeners are called in the engine's plain loop.</summary>
internal sealed class ModulesListener(CiviEventDispatcher dispatcher, string eventName) : CiviListener
{
    private ModuleHook _hook = new(-1, false, []);

    public override void Handle(GenericHookEvent @event)
    {
        ModuleHook hook = Volatile.Read(ref _hook);
        if (hook.Version != dispatcher.Modules.Version)
            Volatile.Write(ref _hook, hook = dispatcher.Modules.Find(CiviEventDispatcher.HookOf(eventName)));
        if (hook.IsHeard || @event.Count > CiviEventDispatcher.MostParameters)
            dispatcher.GiveToModules(@event, eventName);
    }

    public override ListenerDescription Describe(string name, int priority) => new()
    {
        EventName = name,
        Priority = priority,
        Name = nameof(CiviEventDispatcher.DelegateToUF),
        DeclaringType = typeof(CiviEventDispatcher),
        EventType = typeof(GenericHookEvent),
    };
}
