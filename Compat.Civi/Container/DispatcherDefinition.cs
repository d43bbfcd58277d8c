using System.Runtime.CompilerServices;

namespace Compat.Civi;

/// <summary>What shall be called on the dispatcher when it is set up, in the order of the calls.</summary>
public sealed class DispatcherDefinition
{
    private const string AddListener = "AddListener";
    private const string AddListenerService = "AddListenerService";

    private readonly Func<string, bool> _exists;
    private readonly List<Action<CiviEventDispatcher>> _calls = [];

    internal DispatcherDefinition(Func<string, bool> exists) => _exists = exists;

    /// <summary>Calls <c>AddListener</c>.</summary>
    /// <param name="method"><c>AddListener</c>, or <c>addListener</c>.</param>
    /// <param name="eventName">The event.</param>
    /// <param name="listener">The listener.</param>
    /// <param name="priority">Higher comes first.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="ArgumentException">The dispatcher has no such method.</exception>
    public DispatcherDefinition AddMethodCall(string method, string eventName, Action<GenericHookEvent> listener, int priority = 0, [CallerArgumentExpression(nameof(listener))] string? expression = null)
    {
        Require(method, AddListener);
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(listener);
        _calls.Add(dispatcher => dispatcher.AddListener(eventName, listener, priority, expression));
        return this;
    }

    /// <summary>Calls <c>AddListener</c> with any listener that it takes: a hook-style one, say.</summary>
    /// <inheritdoc cref="AddMethodCall(string, string, Action{GenericHookEvent}, int, string?)"/>
    [OverloadResolutionPriority(-1)]
    public DispatcherDefinition AddMethodCall(string method, string eventName, Delegate listener, int priority = 0, [CallerArgumentExpression(nameof(listener))] string? expression = null)
    {
        Require(method, AddListener);
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(listener);
        _calls.Add(dispatcher => dispatcher.AddListener(eventName, listener, priority, expression));
        return this;
    }

    /// <summary>Calls <c>AddListenerService</c>.</summary>
    /// <param name="method"><c>AddListenerService</c>, or <c>addListenerService</c>.</param>
    /// <param name="eventName">The event; with <c>&amp;</c> before it, the method takes the hook's parameters.</param>
    /// <param name="service">The service, as Autofac names it.</param>
    /// <param name="serviceMethod">The method's name.</param>
    /// <param name="priority">Higher comes first.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="ArgumentException">The dispatcher has no such method, or there is no such service.</exception>
    public DispatcherDefinition AddMethodCall(string method, string eventName, string service, string serviceMethod, int priority = 0)
    {
        Require(method, AddListenerService);
        ArgumentNullException.ThrowIfNull(eventName);
        RequireService(service);
        _calls.Add(dispatcher => dispatcher.AddListenerService(eventName, service, serviceMethod, priority));
        return this;
    }

    internal void Add(string service, IEnumerable<SubscribedMethod> methods)
    {
        RequireService(service);
        _calls.Add(dispatcher => dispatcher.AddSubscriberServiceMap(service, methods));
    }

    internal void Apply(CiviEventDispatcher dispatcher)
    {
        foreach (Action<CiviEventDispatcher> call in _calls)
            call(dispatcher);
    }

    private static void Require(string method, string expected)
    {
        ArgumentNullException.ThrowIfNull(method);
        if (!method.Equals(expected, StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException($"The dispatcher has no method '{method}' that takes these arguments. Call '{expected}'.", nameof(method));
    }

    private void RequireService(string service)
    {
        ArgumentException.ThrowIfNullOrEmpty(service);
        if (!_exists(service))
            throw new ArgumentException($"There is no service '{service}' that could listen. Register it: builder.RegisterType<…>().Named<object>(\"{service}\").", nameof(service));
    }
}
