using System.Text.RegularExpressions;
using Compat.Civi.Modules;
using Dispatching.Contracts;

namespace Compat.Civi;

/// <summary>Tells developers what events there are, what they carry, and who listens, modules one by one. CiviCRM's <c>CiviEventInspector</c>.</summary>
/// <remarks>It asks <c>hook_civicrm_eventDefs</c> once, when it is first asked. Not safe for use by several threads at once.</remarks>
/// <param name="dispatcher">The dispatcher.</param>
public sealed class CiviEventInspector(CiviEventDispatcher dispatcher)
{
    private readonly CiviEventDispatcher _dispatcher = dispatcher ?? throw new ArgumentNullException(nameof(dispatcher));
    private SortedDictionary<string, EventDefinition>? _definitions;

    /// <summary>All events that are known, by name.</summary>
    /// <returns>The definitions, sorted by name.</returns>
    public IReadOnlyCollection<EventDefinition> GetAll() => Definitions().Values;

    /// <summary>The events whose names match.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <returns>The definitions, sorted by name.</returns>
    public IReadOnlyList<EventDefinition> Find(Regex pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return [.. Definitions().Values.Where(definition => pattern.IsMatch(definition.Name))];
    }

    /// <summary>An event.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Its definition, or <see langword="null"/> where it is not known.</returns>
    public EventDefinition? Get(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Definitions().GetValueOrDefault(name);
    }

    /// <summary>Makes an event known; a definition of the name is replaced.</summary>
    /// <param name="definition">The definition.</param>
    /// <returns>The inspector.</returns>
    /// <exception cref="ArgumentException">It has no name, or a hook has no fields.</exception>
    public CiviEventInspector Add(EventDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (string.IsNullOrEmpty(definition.Name) || definition.Fields is null || definition.Fields.Any(string.IsNullOrEmpty))
            throw new ArgumentException($"The definition of '{definition.Name}' makes no sense: an event has a name, and each of its fields has one.", nameof(definition));
        Definitions()[definition.Name] = definition;
        return this;
    }

    /// <summary>Who listens to an event, in the order in which they are called: where modules are called, their functions stand.</summary>
    /// <param name="name">The event's name.</param>
    /// <returns>Lines: the priority and the listener.</returns>
    public IReadOnlyList<string> GetListeners(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var lines = new List<string>();
        foreach (ListenerDescription listener in _dispatcher.GetListeners(name))
        {
            lines.Add(listener.ToString());
            if (listener.Name == nameof(CiviEventDispatcher.DelegateToUF))
                lines.AddRange(_dispatcher.Modules.Of(name["hook_".Length..]).Select((ModuleFunction function) => $"         {function}"));
        }

        return lines;
    }

    private SortedDictionary<string, EventDefinition> Definitions()
    {
        if (_definitions is not null)
            return _definitions;
        _definitions = new SortedDictionary<string, EventDefinition>(StringComparer.Ordinal);
        foreach (EventDefinition hook in KnownHooks.All)
            _definitions[hook.Name] = hook;
        foreach (string name in (string[])[ApiEvents.Resolve, ApiEvents.Authorize, ApiEvents.Prepare, ApiEvents.Respond, ApiEvents.Exception])
            _definitions[name] = new EventDefinition(name, []);
        _dispatcher.Dispatch("hook_civicrm_eventDefs", GenericHookEvent.Create([new("inspector", this)]));
        return _definitions;
    }
}
