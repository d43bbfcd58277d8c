using System.Runtime.CompilerServices;
using Compat.Civi.Listeners;
using Dispatching.Contracts;

namespace Compat.Civi;

public sealed partial class CiviEventDispatcher
{
    /// <summary>Adds a listener that gets the event.</summary>
    /// <param name="eventName">The event.</param>
    /// <param name="listener">What is called.</param>
    /// <param name="priority">Higher comes first. <see cref="Weights"/> names some.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public void AddListener(string eventName, Action<GenericHookEvent> listener, int priority = 0, [CallerArgumentExpression(nameof(listener))] string? expression = null)
    {
        Refuse(eventName, listener);
        _inner.AddListener(eventName, listener, priority, expression: expression);
        Heard();
    }

    /// <summary>Adds a listener that gets the event and its context.</summary>
    /// <param name="eventName">The event.</param>
    /// <param name="listener">What is called.</param>
    /// <param name="priority">Higher comes first. <see cref="Weights"/> names some.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public void AddListener(string eventName, Action<GenericHookEvent, EventContext> listener, int priority = 0, [CallerArgumentExpression(nameof(listener))] string? expression = null)
    {
        Refuse(eventName, listener);
        _inner.AddListener(eventName, listener, priority, expression: expression);
        Heard();
    }

    /// <summary>Adds a listener that is awaited: <see cref="DispatchAsync"/>.</summary>
    /// <param name="eventName">The event.</param>
    /// <param name="listener">What is called.</param>
    /// <param name="priority">Higher comes first. <see cref="Weights"/> names some.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    [OverloadResolutionPriority(2)]
    public void AddListener(string eventName, Func<GenericHookEvent, CancellationToken, ValueTask> listener, int priority = 0, [CallerArgumentExpression(nameof(listener))] string? expression = null)
    {
        Refuse(eventName, listener);
        _inner.AddListener(eventName, listener, priority, expression: expression);
        Heard();
    }

    /// <summary>Adds a listener of an internal event of a class of its own.</summary>
    /// <typeparam name="TEvent">The event's class.</typeparam>
    /// <param name="eventName">The event.</param>
    /// <param name="listener">What is called.</param>
    /// <param name="priority">Higher comes first. <see cref="Weights"/> names some.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    public void AddListener<TEvent>(string eventName, Action<TEvent> listener, int priority = 0, [CallerArgumentExpression(nameof(listener))] string? expression = null)
        where TEvent : class
    {
        Refuse(eventName, listener);
        _inner.AddListener(eventName, listener, priority, expression: expression);
        Heard();
    }

    /// <summary>
    /// Adds a hook-style listener: a method that takes the hook's parameters, by reference where it wants to change them, under a
    /// name that begins with <c>&amp;</c>. What it gives back is merged.
    /// </summary>
    /// <param name="eventName">The event, with <c>&amp;</c> before it. Without it, the listener must be of a form that the other overloads take.</param>
    /// <param name="listener">Any method: <c>(ref string content, string context) =&gt; …</c>.</param>
    /// <param name="priority">Higher comes first.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException">The name has no <c>&amp;</c>, and the listener none of the forms.</exception>
    [OverloadResolutionPriority(-1)]
    public void AddListener(string eventName, Delegate listener, int priority = 0, [CallerArgumentExpression(nameof(listener))] string? expression = null)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(listener);
        if (eventName.StartsWith('&'))
        {
            Add(eventName[1..], new WrappedHookListener(new HookStyleListener(listener), expression), priority);
            return;
        }

        switch (listener)
        {
            case Action<GenericHookEvent> one:
                AddListener(eventName, one, priority, expression);
                break;
            case Action<GenericHookEvent, EventContext> one:
                AddListener(eventName, one, priority, expression);
                break;
            case Func<GenericHookEvent, CancellationToken, ValueTask> one:
                AddListener(eventName, one, priority, expression);
                break;
            default:
                throw new ArgumentException(
                    $"A '{listener.GetType()}' does not take the event '{eventName}'. Let it take a '{typeof(GenericHookEvent)}', or add it to '&{eventName}' if it takes the hook's parameters.", nameof(listener));
        }
    }

    /// <summary>Adds a hook-style listener under the plain name: it can be removed by the same object.</summary>
    /// <param name="eventName">The event.</param>
    /// <param name="listener">The listener.</param>
    /// <param name="priority">Higher comes first.</param>
    public void AddListener(string eventName, HookStyleListener listener, int priority = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        Refuse(eventName, listener);
        _inner.AddListener<GenericHookEvent>(eventName, listener.Invoke, priority);
        Heard();
    }

    /// <summary>Adds a method of a service, which is looked up when it is first called.</summary>
    /// <param name="eventName">The event; with <c>&amp;</c> before it, the method takes the hook's parameters.</param>
    /// <param name="service">The service.</param>
    /// <param name="method">The method's name.</param>
    /// <param name="priority">Higher comes first.</param>
    public void AddListenerService(string eventName, string service, string method, int priority = 0)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentException.ThrowIfNullOrEmpty(service);
        ArgumentException.ThrowIfNullOrEmpty(method);
        bool isHookStyle = eventName.StartsWith('&');
        Add(isHookStyle ? eventName[1..] : eventName, new ServiceMethodListener(_services, service, method, isHookStyle), priority);
    }

    /// <summary>Adds methods of a service, which is looked up when one of them is first called.</summary>
    /// <param name="service">The service.</param>
    /// <param name="methods">Its methods and their events.</param>
    public void AddSubscriberServiceMap(string service, IEnumerable<SubscribedMethod> methods)
    {
        ArgumentException.ThrowIfNullOrEmpty(service);
        ArgumentNullException.ThrowIfNull(methods);
        foreach (SubscribedMethod method in methods.ToList())
            AddListenerService(method.EventName, service, method.Method, method.Priority);
    }

    /// <summary>Adds methods of an object, or static ones of a class.</summary>
    /// <param name="target">The object, or the class as a <see cref="Type"/>.</param>
    /// <param name="methods">Its methods and their events.</param>
    /// <exception cref="InvalidOperationException">It has no such method. Nothing was added.</exception>
    public void AddListenerMap(object target, IEnumerable<SubscribedMethod> methods)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(methods);
        var type = target as Type;
        List<SubscribedMethod> all = [.. methods];
        foreach (SubscribedMethod method in all)
            ServiceMethodListener.Find(type ?? target.GetType(), method.Method);
        foreach (SubscribedMethod method in all)
        {
            bool isHookStyle = method.EventName.StartsWith('&');
            Add(isHookStyle ? method.EventName[1..] : method.EventName, new TargetMethodListener(target, method.Method, isHookStyle), method.Priority);
        }
    }

    /// <summary>Adds a subscriber, as the dispatcher beneath does: its names are taken literally.</summary>
    /// <param name="subscriber">The subscriber.</param>
    public void AddSubscriber(IEventSubscriber subscriber)
    {
        _inner.AddSubscriber(subscriber);
        Heard();
    }

    /// <summary>Removes a subscriber.</summary>
    /// <param name="subscriber">The subscriber.</param>
    /// <returns>Whether it listened.</returns>
    public bool RemoveSubscriber(IEventSubscriber subscriber) => _inner.RemoveSubscriber(subscriber);

    /// <summary>Removes a listener, as often as it was added. One that was added with <c>&amp;</c> is not found.</summary>
    /// <param name="eventName">The event.</param>
    /// <param name="listener">The listener.</param>
    /// <returns>Whether it was there.</returns>
    public bool RemoveListener(string eventName, Delegate listener) => _inner.RemoveListener(eventName, OwnOf(eventName, listener));

    /// <summary>Removes a listener that was added under the plain name.</summary>
    /// <param name="eventName">The event.</param>
    /// <param name="listener">The listener.</param>
    /// <returns>Whether it was there.</returns>
    public bool RemoveListener(string eventName, HookStyleListener listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return _inner.RemoveListener(eventName, (Action<GenericHookEvent>)listener.Invoke);
    }

    /// <inheritdoc/>
    public string GetEventName(Type eventType) => _inner.GetEventName(eventType);

    /// <summary>All events that anything listens to. Hooks that were never dispatched nor listed do not show their modules.</summary>
    /// <returns>A copy.</returns>
    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> GetListeners()
    {
        var listing = new OrderedDictionary<string, IReadOnlyList<ListenerDescription>>(StringComparer.Ordinal);
        foreach ((string eventName, IReadOnlyList<ListenerDescription> listeners) in _inner.GetListeners())
            listing[eventName] = [.. listeners.Select(Described)];
        return listing;
    }

    /// <summary>The listeners of an event, in order; modules are one of them, at <see cref="DefaultHookPriority"/>. They are listed by <see cref="Modules"/>.</summary>
    /// <param name="eventName">The event.</param>
    /// <returns>A copy.</returns>
    public IReadOnlyList<ListenerDescription> GetListeners(string eventName)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        Bind(eventName);
        return [.. _inner.GetListeners(eventName).Select(Described)];
    }

    /// <summary>Whether anything listens: always, for modules may.</summary>
    /// <returns><see langword="true"/>.</returns>
    public bool HasListeners() => true;

    /// <summary>Whether anything listens to an event: always to a hook, for modules may.</summary>
    /// <param name="eventName">The event.</param>
    /// <returns>Whether there is a listener.</returns>
    public bool HasListeners(string eventName)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        return IsHook(eventName) || _inner.HasListeners(eventName);
    }

    /// <inheritdoc/>
    public int? GetListenerPriority(string eventName, Delegate listener) => _inner.GetListenerPriority(eventName, OwnOf(eventName, listener));

    private static void Refuse(string eventName, object listener)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(listener);
        if (eventName.StartsWith('&'))
            throw new ArgumentException($"The listener of '{eventName}' takes the event, but a name with '&' is for one that takes the hook's parameters. Add it to '{eventName[1..]}'.", nameof(eventName));
    }

    private static ListenerDescription Described(ListenerDescription listener) => listener.Listener?.Target switch
    {
        CiviListener own => own.Describe(listener.EventName, listener.Priority),
        HookStyleListener style => style.Describe(listener.EventName, listener.Priority, null),
        _ => listener,
    };

    // DelegateToUF stands for the listener that gives this hook to the modules.
    private Delegate OwnOf(string eventName, Delegate listener)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(listener);
        return ReferenceEquals(listener.Target, this) && listener.Method.Name == nameof(DelegateToUF) && _bound.TryGetValue(eventName, out Action<GenericHookEvent>? bound) && bound is not null
            ? bound
            : listener;
    }

    private void Add(string eventName, CiviListener listener, int priority)
    {
        _inner.AddListener<GenericHookEvent>(eventName, listener.Handle, priority, expression: null);
        Heard();
    }

    // Somebody listens who did not before.
    private void Heard() => _silent = new SilentHooks(_modules.Version);
}
