using System.Runtime.CompilerServices;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Civi;

public sealed partial class CiviEventDispatcher
{
    /// <summary>Adds a listener that gets the event.</summary>
    /// <param name="eventName">The event's name.</param>
    /// <param name="listener">The listener. The same one added twice is called twice.</param>
    /// <param name="priority">Higher comes first; equal ones in the order of addition. Modules are at -100.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
    /// <returns>What takes just this one away again, when disposed.</returns>
    /// <exception cref="ArgumentException">
    /// The name begins with <c>&amp;</c>, so the listener would get the hook's parameters, which it does not take.
    /// </exception>
    public ListenerRegistration AddListener(
        string eventName, Action<GenericHookEvent> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddDelegate(eventName, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddListener(string, Action{GenericHookEvent}, int, string?, string?, int)"/>
    public ListenerRegistration AddListener(
        string eventName, Action<GenericHookEvent, EventContext> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddDelegate(eventName, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddListener(string, Action{GenericHookEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(2)]
    public ListenerRegistration AddListener(
        string eventName, Func<GenericHookEvent, ValueTask> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddDelegate(eventName, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddListener(string, Action{GenericHookEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(1)]
    public ListenerRegistration AddListener(
        string eventName, Func<GenericHookEvent, Task> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddDelegate(eventName, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddListener(string, Action{GenericHookEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    public ListenerRegistration AddListener(
        string eventName, Func<GenericHookEvent, CancellationToken, ValueTask> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddDelegate(eventName, listener, priority, expression, filePath, lineNumber);

    /// <summary>
    /// Adds a listener of any shape: one that gets an event of its own type, as in <c>(ResolveEvent e) => …</c>, or, with <c>&amp;</c>
    /// before the event's name, one that gets the hook's parameters, as in <c>(ref string content, string context) => …</c>.
    /// </summary>
    /// <param name="eventName">
    /// The event's name. One <c>&amp;</c> before it is taken off, and says that the listener gets the parameters in order, those with
    /// <c>ref</c> by reference, and that what it returns is merged. It may take fewer parameters than there are.
    /// </param>
    /// <param name="listener">The listener. How it is called is compiled now, once for each type of delegate.</param>
    /// <param name="priority">Higher comes first; equal ones in the order of addition. Modules are at -100.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
    /// <returns>
    /// A registration that removes just this listener when it is disposed; <see cref="RemoveListener(string, Delegate)"/> does not find a
    /// listener that was added with <c>&amp;</c>.
    /// </returns>
    /// <exception cref="ArgumentException">The listener has a shape that the name does not go with.</exception>
    [OverloadResolutionPriority(-1)]
    public ListenerRegistration AddListener(
        string eventName, Delegate listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddDelegate(eventName, listener, priority, expression, filePath, lineNumber);

    /// <summary>
    /// Adds a listener that gets a hook's parameters, under the hook's name without <c>&amp;</c>. A listener that is kept in a variable can
    /// be removed again.
    /// </summary>
    /// <param name="eventName">The event's name. One <c>&amp;</c> before it is taken off.</param>
    /// <param name="listener">The listener.</param>
    /// <param name="priority">Higher comes first; equal ones in the order of addition. Modules are at -100.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
    /// <returns>What takes just this one away again, when disposed.</returns>
    public ListenerRegistration AddListener(
        string eventName, HookStyleListener listener, int priority = 0,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(listener);
        return Add(Plain(eventName, out _), new HookStyleEntry(listener) { Site = ListenerSite.Of(null, filePath, lineNumber) }, priority);
    }

    /// <summary>Adds a listener that gets a hook's parameters as they come, whatever their number.</summary>
    /// <param name="eventName">The event's name, with <c>&amp;</c> before it.</param>
    /// <param name="listener">The listener.</param>
    /// <param name="priority">Higher comes first; equal ones in the order of addition. Modules are at -100.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
    /// <returns>What takes just this one away again, when disposed.</returns>
    public ListenerRegistration AddListener(
        string eventName, HookFunction listener, int priority = 0,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddListener(eventName, new HookStyleListener(listener), priority, filePath, lineNumber);

    /// <inheritdoc/>
    public ListenerRegistration AddListener(ListenerDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        string eventName = definition.EventName ?? GetEventName(definition.EventType);
        if (definition.Listener is { } listener)
            return AddDelegate(eventName, listener, definition.Priority, definition.Expression, definition.FilePath, definition.LineNumber);
        if (eventName.StartsWith('&'))
            throw new ArgumentException(
                $"A lazy listener gets the event, but '{eventName}' says that it gets the hook's parameters."
                + " Use AddListenerService, or leave the '&' out.",
                nameof(definition));
        ListenerForm.Check(definition);
        return Add(eventName, new LazyDelegateListener(definition), definition.Priority);
    }

    /// <summary>
    /// Removes a listener as often as it was added to an event, at any priority. It does not find listeners that were added with
    /// <c>&amp;</c>.
    /// </summary>
    /// <param name="eventName">The event's name: <c>&amp;</c> is a part of it here.</param>
    /// <param name="listener">The listener.</param>
    /// <returns>Whether it was there.</returns>
    public bool RemoveListener(string eventName, Delegate listener)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(listener);
        return _events.Find(eventName) is { } known && known.Chain.RemoveAll(entry => entry.Is(listener)) > 0;
    }

    /// <summary>Removes a listener as often as it was added to an event.</summary>
    /// <param name="eventName">The event's name: <c>&amp;</c> is a part of it here.</param>
    /// <param name="listener">The listener.</param>
    /// <returns>Whether it was there.</returns>
    public bool RemoveListener(string eventName, HookStyleListener listener)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(listener);
        return _events.Find(eventName) is { } known
            && known.Chain.RemoveAll(entry => entry is HookStyleEntry hook && hook.Is(listener)) > 0;
    }

    /// <summary>
    /// Adds all listeners of a subscriber, or none if it throws. Names with <c>&amp;</c> are taken as they are, and such events are never
    /// dispatched.
    /// </summary>
    /// <param name="subscriber">The subscriber. Added twice, it is called twice.</param>
    public void AddSubscriber(IEventSubscriber subscriber)
    {
        // Asked first and added then, so that one that throws is not half added.
        List<ListenerDefinition> definitions = Asked(subscriber);
        definitions.ForEach(ListenerForm.Check);
        foreach (ListenerDefinition definition in definitions)
            Add(definition.EventName ?? GetEventName(definition.EventType), Listener(definition), definition.Priority);
    }

    /// <inheritdoc/>
    public bool RemoveSubscriber(IEventSubscriber subscriber)
    {
        bool removed = false;
        foreach (ListenerDefinition definition in Asked(subscriber))
            removed |= RemoveListener(
                definition.EventName ?? GetEventName(definition.EventType), (definition.Listener ?? definition.Factory)!);
        return removed;
    }

    private static List<ListenerDefinition> Asked(IEventSubscriber subscriber)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        var subscriptions = new Subscriptions();
        subscriber.Subscribe(subscriptions);
        return subscriptions.Definitions;
    }

    private static CiviListener Listener(ListenerDefinition definition) => definition.Listener is { } listener
        ? new DelegateListener(listener, definition.Kind, definition.EventType)
        {
            Site = ListenerSite.Of(definition.Expression, definition.FilePath, definition.LineNumber),
        }
        : new LazyDelegateListener(definition);

    /// <summary>Takes one <c>&amp;</c> off a name.</summary>
    private static string Plain(string eventName, out bool isHookStyle)
    {
        isHookStyle = eventName.StartsWith('&');
        return isHookStyle ? eventName[1..] : eventName;
    }

    private ListenerRegistration AddDelegate(
        string eventName, Delegate listener, int priority, string? expression, string? filePath, int lineNumber)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(listener);
        ListenerForm.Check(ListenerForm.Original(listener), expression);
        string name = Plain(eventName, out bool isHookStyle);
        ListenerSite? site = ListenerSite.Of(expression, filePath, lineNumber);
        if (isHookStyle)
            return Add(name, new HookStyleEntry(new HookStyleListener(listener)) { Site = site }, priority);
        if (ListenerShape.Of(listener) is { } shape)
            return Add(name, new DelegateListener(listener, shape.Kind, shape.EventType) { Site = site }, priority);
        EventCall call = EventMethod.Wrap(listener) ?? throw Unfit(eventName, listener);
        return Add(name, new DelegateListener(listener, call) { Site = site }, priority);
    }

    private static ArgumentException Unfit(string eventName, Delegate listener) => new(
        $"The listener '{HookFunction.NameOf(listener.Method)}' of '{eventName}' does not take an event alone, or an event with the"
        + $" context or a cancellation token. Write '&{eventName}' for one that takes the hook's parameters, or let it take the event.",
        nameof(listener));

    private sealed class Subscriptions : ISubscriptions
    {
        public List<ListenerDefinition> Definitions { get; } = [];

        public ISubscriptions Add(ListenerDefinition definition)
        {
            ArgumentNullException.ThrowIfNull(definition);
            Definitions.Add(definition);
            return this;
        }
    }
}
