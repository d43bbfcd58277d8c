using System.Text.RegularExpressions;

namespace Compat.Civi;

/// <summary>
/// Lists the events with their fields, signatures and listeners. It asks <c>hook_civicrm_eventDefs</c> for those of
/// extensions, once. For developers' tools. CiviCRM's class of this name. For use by one thread at a time.
/// </summary>
/// <param name="hooks">Asked for events, and where listeners are looked for.</param>
/// <param name="dispatcher">Where listeners are looked for.</param>
public sealed class CiviEventInspector(HookInvoker hooks, CiviEventDispatcher dispatcher)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);
    private static readonly string[] s_lifecycle = ["install", "postInstall", "uninstall", "enable", "disable"];

    private readonly HookInvoker _hooks = hooks ?? throw new ArgumentNullException(nameof(hooks));
    private readonly CiviEventDispatcher _dispatcher = dispatcher ?? throw new ArgumentNullException(nameof(dispatcher));
    private SortedDictionary<string, InspectedEvent>? _events;

    /// <summary>All events, by name.</summary>
    /// <returns>The events, sorted by name.</returns>
    public IReadOnlyDictionary<string, InspectedEvent> GetAll() => Events();

    /// <summary>The events whose names fit.</summary>
    /// <param name="pattern">A .NET pattern, as in <c>^hook_civicrm_alter</c>.</param>
    /// <returns>The events, sorted by name.</returns>
    /// <exception cref="ArgumentException">The pattern is malformed.</exception>
    public IReadOnlyList<InspectedEvent> Find(string pattern)
    {
        var names = new Regex(pattern, RegexOptions.CultureInvariant, s_patience);
        return [.. Events().Values.Where(one => names.IsMatch(one.Name))];
    }

    /// <summary>An event.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The event; <see langword="null"/> where it is not known.</returns>
    public InspectedEvent? Get(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Events().GetValueOrDefault(name);
    }

    /// <summary>Adds an event, in place of one of its name. <c>hook_civicrm_eventDefs</c> hands the inspector round for that.</summary>
    /// <param name="event">The event.</param>
    /// <returns>The inspector.</returns>
    /// <exception cref="ArgumentException">It has no name, a field without one, or a class that is no event of a hook.</exception>
    public CiviEventInspector Add(InspectedEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        if (!Validate(@event))
        {
            throw new ArgumentException(
                $"The event '{@event.Name}' cannot be added: it needs a name, a name for each field,"
                + $" and for a hook a class that derives from '{nameof(GenericHookEvent)}'.",
                nameof(@event));
        }

        Events()[@event.Name] = @event;
        return this;
    }

    /// <summary>Whether an event is described well enough to be added.</summary>
    /// <param name="event">The event.</param>
    /// <returns>Whether it is.</returns>
    public static bool Validate(InspectedEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        return !string.IsNullOrEmpty(@event.Name)
            && @event.Parameters.All(parameter => !string.IsNullOrEmpty(parameter.Name))
            && (!@event.IsHook || typeof(GenericHookEvent).IsAssignableFrom(@event.Class));
    }

    /// <summary>The listeners of an event, in order, and under <c>delegateToUF</c> which functions of modules.</summary>
    /// <param name="name">The event's name.</param>
    /// <returns>The listeners, each with the modules' functions that it stands for.</returns>
    public IReadOnlyList<InspectedListener> GetListeners(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return [.. _dispatcher.GetListeners(name).Select(listener =>
            new InspectedListener(listener, _dispatcher.FunctionsBehind(name, listener) ?? []))];
    }

    private SortedDictionary<string, InspectedEvent> Events()
    {
        if (_events is not null)
            return _events;
        _events = new SortedDictionary<string, InspectedEvent>(StringComparer.Ordinal);
        foreach (HookDefinition hook in HookCatalogue.All)
            Add(new InspectedEvent(hook.Name, hook.Parameters) { IsStub = true, Class = ClassOf(hook.Name) });
        foreach (string lifecycle in s_lifecycle)
            Add(new InspectedEvent("hook_civicrm_" + lifecycle, []) { IsStub = true, IsLifecycle = true });
        foreach (string name in (ReadOnlySpan<string>)
            [ApiPhases.Resolve, ApiPhases.Authorize, ApiPhases.Prepare, ApiPhases.Respond, ApiPhases.Exception])
            Add(new InspectedEvent(name, []) { Class = typeof(object) });
        _hooks.EventDefs(this);
        return _events;
    }

    private static Type ClassOf(string name) => name switch
    {
        "hook_civicrm_pre" => typeof(PreEvent),
        "hook_civicrm_post" or "hook_civicrm_postCommit" => typeof(PostEvent),
        "hook_civicrm_caseChange" => typeof(CaseChangeEvent),
        "hook_civicrm_unhandled_exception" => typeof(UnhandledExceptionEvent),
        _ => typeof(GenericHookEvent),
    };
}
