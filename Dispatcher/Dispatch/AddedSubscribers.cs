using System.Runtime.CompilerServices;
using Dispatching.Contracts;

namespace Dispatching.Dispatch;

/// <summary>
/// The listeners that subscribers named when they were added and cannot name again: a lambda that uses a variable is another
/// object each time. It keeps no subscriber alive. Safe for use by several threads at once.
/// </summary>
/// <param name="gate">The table's lock.</param>
internal sealed class AddedSubscribers(Lock gate)
{
    private ConditionalWeakTable<IEventSubscriber, List<(string EventName, Delegate Listener)>>? _listeners;

    /// <summary>Keeps what a subscriber has named.</summary>
    /// <param name="subscriber">The subscriber.</param>
    /// <param name="definitions">Its listeners. Its own methods are not kept.</param>
    /// <param name="naming">The names of events that were named by their type.</param>
    public void Add(IEventSubscriber subscriber, List<ListenerDefinition> definitions, IEventNaming naming)
    {
        lock (gate)
        {
            foreach ((string eventName, Delegate listener) in SubscriptionList.Named(definitions, naming))
            {
                if (!ReferenceEquals(listener.Target, subscriber))
                    (_listeners ??= []).GetValue(subscriber, static _ => []).Add((eventName, listener));
            }
        }
    }

    /// <summary>What a subscriber has named.</summary>
    public IReadOnlyList<(string EventName, Delegate Listener)> Of(IEventSubscriber subscriber)
    {
        lock (gate)
        {
            return _listeners?.TryGetValue(subscriber, out List<(string EventName, Delegate Listener)>? named) == true ? [.. named!] : [];
        }
    }

    /// <summary>Lets go of what a subscriber has named.</summary>
    public void Forget(IEventSubscriber subscriber)
    {
        lock (gate)
            _listeners?.Remove(subscriber);
    }
}
