using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Civi;

public sealed partial class CiviEventDispatcher
{
    /// <summary>Always true: hooks always have their modules.</summary>
    /// <returns>Always true.</returns>
    public bool HasListeners() => true;

    /// <summary>Whether anything listens to an event. To a hook something always does.</summary>
    /// <param name="eventName">The event's name.</param>
    /// <returns>Whether anything does.</returns>
    public bool HasListeners(string eventName)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        return IsHookEvent(eventName) || (_events.Find(eventName) is { } known && known.Chain.Count > 0);
    }

    /// <summary>
    /// The listeners of an event, in the order in which they are called. The modules of a hook are one of the listeners,
    /// <c>delegateToUF</c>.
    /// </summary>
    /// <param name="eventName">The event's name.</param>
    /// <returns>A copy. What <c>delegateToUF</c> stands for, <see cref="UserFramework.GetFunctions"/> says.</returns>
    public IReadOnlyList<ListenerDescription> GetListeners(string eventName)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        if (!IsHookEvent(eventName))
            return _events.Find(eventName) is { } known ? known.Describe() : [];
        CiviEvent hook = Own(eventName);
        Bind(hook);
        return hook.Describe();
    }

    /// <summary>
    /// All events that have listeners. Modules are listed for the hooks that were dispatched or asked for by name before.
    /// </summary>
    /// <returns>A copy.</returns>
    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> GetListeners() => _events.Describe(one => one.Describe());

    /// <summary>
    /// The listeners of an event as a dispatch calls them: the modules' functions one by one, also before the first dispatch.
    /// </summary>
    internal IReadOnlyList<ListenerDescription> GetCalled(string eventName)
    {
        CiviEvent one = Own(eventName);
        Bind(one);
        return one.Describe(one.Plan(Framework).Listeners);
    }

    /// <summary>
    /// The modules' functions that a listener of an event stands for; <see langword="null"/> for any listener other than
    /// <c>delegateToUF</c>.
    /// </summary>
    internal IReadOnlyList<HostFunction>? FunctionsBehind(string eventName, ListenerDescription listener) =>
        listener.Name == ModulesListener.Name && IsHookEvent(eventName) ? FunctionsOf(eventName) : null;

    /// <summary>The modules' functions for a hook, by the name of its event.</summary>
    internal IReadOnlyList<HostFunction> FunctionsOf(string eventName) => Framework.GetFunctions(eventName["hook_".Length..]);

    /// <inheritdoc/>
    public int? GetListenerPriority(string eventName, Delegate listener)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(listener);
        if (_events.Find(eventName) is not { } known)
            return null;
        foreach (ref readonly ChainEntry<CiviListener> entry in known.Chain.Snapshot.Entries)
        {
            if (entry.Listener.Is(listener))
                return entry.Priority;
        }

        return null;
    }
}
