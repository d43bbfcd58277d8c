using Dispatching.Contracts;

namespace Dispatching.Dispatch;

/// <summary>
/// A dispatcher whose dispatches can be watched, and done in another's name. What it has together with those that it wraps is found by
/// <see cref="WrappedDispatchers"/>.
/// </summary>
internal interface IObservableDispatcher : IEventDispatcher, IListenerIntrospection
{
    /// <summary>Whether it is one: a view is, where what it shows is.</summary>
    bool IsObservable => true;

    /// <summary>What becomes of failures, where the others are called all the same: that of the outermost wrapper that says so.</summary>
    FailureTolerance? Tolerance => null;

    /// <summary>The dispatcher below all wrappers: it knows the names of event types.</summary>
    EventDispatcher Root { get; }

    /// <summary>
    /// The dispatcher that is asked for the listeners of an event; <see langword="null"/> where this one has them itself.
    /// </summary>
    IObservableDispatcher? Below(string eventName);

    /// <summary>The names of the events that anything listens to here, in the order in which they were first listened to. A copy.</summary>
    /// <param name="hidden">
    /// The events whose listeners a wrapper has copied: they are left out. Those whose listeners this one has copied are added.
    /// </param>
    /// <param name="below">The dispatcher that is wrapped, or <see langword="null"/>.</param>
    IReadOnlyList<string> OwnEventNames(HashSet<string> hidden, out IObservableDispatcher? below);

    /// <summary>
    /// What a subscriber named when it was added here and may name otherwise now: each event with a listener, or what a lazy one was added
    /// as.
    /// </summary>
    /// <param name="subscriber">The subscriber.</param>
    /// <param name="below">The dispatcher that is wrapped, or <see langword="null"/>.</param>
    IReadOnlyList<(string EventName, Delegate Listener)> NamedHereBy(IEventSubscriber subscriber, out IObservableDispatcher? below);
}
