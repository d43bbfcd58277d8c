using Dispatching;
using Dispatching.Contracts;

namespace PluginHost.Plugins.Priorities;

/// <summary>Four listeners, named in another order than they run in. Each adds its name to the argument <c>steps</c>.</summary>
public sealed class Phases : IEventSubscriber<Phases>
{
    /// <summary>The event's name.</summary>
    public const string EventName = "priorities";

    private readonly string _steps = "steps";

    /// <inheritdoc/>
    public static void Subscribe(ISubscriptions<Phases> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        events
            .On<GenericEvent>(EventName, p => p.DoSomeAlteration, priority: -1000)
            .On<GenericEvent>(EventName, p => p.DelegateToUF, priority: -100)
            .On<GenericEvent>(EventName, p => p.TwiddleThis)
            .On<GenericEvent>(EventName, p => p.DoSomePrep, priority: 1000);
    }

    private void Step(GenericEvent e, string name)
    {
        e[_steps] = (e.HasArgument(_steps) && e[_steps] is IEnumerable<object?> steps ? steps : []).Append(name).ToList();
        if (e.HasArgument("stopAfter") && name.Equals(e["stopAfter"]))
            e.StopPropagation();
    }

    private void DoSomePrep(GenericEvent e) => Step(e, "doSomePrep");

    private void TwiddleThis(GenericEvent e) => Step(e, "twiddleThis");

    private void DelegateToUF(GenericEvent e) => Step(e, "delegateToUF");

    private void DoSomeAlteration(GenericEvent e) => Step(e, "doSomeAlteration");
}
