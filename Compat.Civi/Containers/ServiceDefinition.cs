using System.Reflection;
using System.Runtime.CompilerServices;
using Dispatching.Engine;

namespace Compat.Civi;

/// <summary>A service as the container knows it before it is made: what is called on it then, and what it listens to.</summary>
public sealed partial class ServiceDefinition
{
    private readonly List<(string Name, Func<object, object?> Call)> _calls = [];
    private readonly List<ServiceListeners> _listeners = [];

    internal ServiceDefinition(string id, Type type)
    {
        Id = id;
        Type = type;
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Its class.</summary>
    public Type Type { get; }

    /// <summary>Adds a listener when the container is built.</summary>
    /// <param name="method"><c>AddListener</c>.</param>
    /// <param name="eventName">The event's name; with <c>&amp;</c> before it, the listener gets the hook's parameters.</param>
    /// <param name="listener">The listener.</param>
    /// <param name="priority">Higher comes first.</param>
    /// <param name="expression">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="ArgumentException">
    /// It is no dispatcher's definition, another method is named, or what the listener begins could not be awaited.
    /// </exception>
    public ServiceDefinition AddMethodCall(
        string method, string eventName, Action<GenericHookEvent> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddMethodCall(method, eventName, (Delegate)listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddMethodCall(string, string, Action{GenericHookEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(-1)]
    public ServiceDefinition AddMethodCall(
        string method, string eventName, Delegate listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(listener);
        ListenerForm.Check(listener, expression);
        return AddMethodCall(method, [eventName, listener, priority, expression, filePath, lineNumber]);
    }

    /// <summary>Calls a method of the service when it is made, in the order of these calls.</summary>
    /// <param name="method">The method's name, whatever its case: PHP's <c>addListener</c> will do.</param>
    /// <param name="arguments">Its arguments. Optional ones may be missing.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="ArgumentException">The service has no such method that takes these arguments.</exception>
    public ServiceDefinition AddMethodCall(string method, params object?[] arguments)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(arguments);
        MethodInfo found = Find(method, arguments);
        object?[] passed =
            [.. found.GetParameters().Select((parameter, place) => place < arguments.Length ? arguments[place] : parameter.DefaultValue)];
        _calls.Add((method, service => found.Invoke(service, BindingFlags.DoNotWrapExceptions, null, passed, null)));
        return this;
    }

    /// <summary>Says what the service listens to, as Symfony's and CiviCRM's tags do.</summary>
    /// <param name="tag">
    /// <c>kernel.event_listener</c> with the attributes <c>event</c>, <c>method</c> and <c>priority</c>; <c>event_subscriber</c>, for the
    /// events that the class names itself (<see cref="IHookInterface"/>).
    /// </param>
    /// <param name="attributes">The tag's attributes.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listeners.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listeners.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="ArgumentException">The tag is unknown, or lacks an attribute.</exception>
    public ServiceDefinition AddTag(
        string tag, IReadOnlyDictionary<string, object?>? attributes = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        if (tag == "event_subscriber")
            _listeners.Add(new ServiceListeners(Id, EventScanner.FindListeners(Type), filePath, lineNumber));
        else if (tag == "kernel.event_listener"
            && attributes?.GetValueOrDefault("event") is string eventName
            && attributes.GetValueOrDefault("method") is string method)
            _listeners.Add(new ServiceListeners(
                Id, new ListenerMap { { eventName, method, attributes.GetValueOrDefault("priority") is int priority ? priority : 0 } },
                filePath, lineNumber));
        else
            throw new ArgumentException(
                $"The tag '{tag}' of the service '{Id}' says nothing."
                + " Use 'kernel.event_listener' with 'event' and 'method', or 'event_subscriber'.",
                nameof(tag));
        return this;
    }

    internal object Prepare(object service)
    {
        foreach ((_, Func<object, object?> call) in _calls)
            call(service);
        return service;
    }

    internal void Listen(CiviEventDispatcher dispatcher)
    {
        foreach (ServiceListeners listeners in _listeners)
            listeners.AddTo(dispatcher);
    }

    private MethodInfo Find(string name, object?[] arguments)
    {
        MethodInfo[] fitting = [.. Type.GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(method =>
                method.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && !method.IsGenericMethod && Fits(method, arguments))];

        // The one that takes any delegate knows all shapes.
        return Array.Find(fitting, method => method.GetParameters() is [_, { } second, ..] && second.ParameterType == typeof(Delegate))
            ?? fitting.FirstOrDefault()
            ?? throw new ArgumentException(
                $"The service '{Id}' ('{Type}') has no method '{name}' for the arguments "
                + $"({string.Join(", ", arguments.Select(argument => argument?.GetType().Name ?? "null"))}). Name another, or change them.",
                nameof(name));
    }

    private static bool Fits(MethodInfo method, object?[] arguments)
    {
        ParameterInfo[] parameters = method.GetParameters();
        if (parameters.Length < arguments.Length)
            return false;
        for (int i = 0; i < parameters.Length; i++)
        {
            bool fits = i >= arguments.Length
                ? parameters[i].HasDefaultValue
                : arguments[i] is { } argument
                    ? parameters[i].ParameterType.IsInstanceOfType(argument)
                    : !parameters[i].ParameterType.IsValueType;
            if (!fits)
                return false;
        }

        return true;
    }
}
