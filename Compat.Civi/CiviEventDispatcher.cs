using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Compat.Civi.Listeners;
using Compat.Civi.Modules;
using Dispatching;
using Dispatching.Contracts;
using Dispatching.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Compat.Civi;

/// <summary>
/// Dispatches hooks (<c>hook_…</c>), which modules hear too, and internal events (<c>civi.…</c>), which they do not. CiviCRM's
/// <c>CiviEventDispatcher</c>.
/// </summary>
/// <remarks>Safe for use by several threads at once. A dispatch sees the listeners as they were when it began.</remarks>
public sealed partial class CiviEventDispatcher : IListenerIntrospection
{
    /// <summary>The priority at which modules hear a hook: <see cref="DelegateToUF"/>.</summary>
    public const int DefaultHookPriority = -100;

    private const string System = "civi";
    private const string HookPrefix = "hook_";
    internal const int MostParameters = 6;

    private readonly EventDispatcher _inner = EventDispatcher.For(System);
    private readonly ConcurrentDictionary<string, Action<GenericHookEvent>?> _bound = new(StringComparer.Ordinal);
    private readonly CiviModules _modules;
    private readonly Func<string, object> _services;
    private readonly ILogger _logger;
    private string? _lastBound;
    private volatile DispatchPolicy? _policy;
    private volatile SilentHooks _silent = new(-1);

    /// <summary>Makes a dispatcher.</summary>
    /// <param name="modules">Who hears hooks beside its listeners; nobody where none are given.</param>
    /// <param name="services">Finds the services whose methods listen; each is asked for when it is first called.</param>
    /// <param name="logger">Told of what the dispatch policy does not expect.</param>
    public CiviEventDispatcher(CiviModules? modules = null, Func<string, object>? services = null, ILogger<CiviEventDispatcher>? logger = null)
    {
        _modules = modules ?? new CiviModules();
        _services = services ?? (static service => throw new InvalidOperationException($"The listener's service '{service}' cannot be found: the dispatcher was given nothing that finds services."));
        _logger = logger ?? NullLogger<CiviEventDispatcher>.Instance;
    }

    /// <summary>The modules that hear hooks.</summary>
    public CiviModules Modules => _modules;

    /// <summary>Dispatches an event. The name comes first.</summary>
    /// <param name="eventName">The event's name.</param>
    /// <param name="event">The event; one without fields where none is given. A hook's must be a <see cref="GenericHookEvent"/>.</param>
    /// <returns>The event; what was given, <see langword="null"/> included, where the policy left it out.</returns>
    /// <exception cref="DispatchPolicyException">The policy forbids it.</exception>
    /// <exception cref="ArgumentException">A listener takes another event. None was called.</exception>
    /// <exception cref="InvalidOperationException">A hook has more parameters than modules can take; those before them were called.</exception>
    public object? Dispatch(string eventName, object? @event = null)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        if (_policy is { } policy && !IsAllowed(policy, eventName))
            return @event;
        Bind(eventName);
        @event ??= new GenericHookEvent(HookSignature.None, []);
        return @event is GenericHookEvent hook ? _inner.Dispatch(hook, eventName) : _inner.DispatchEvent(@event, eventName);
    }

    /// <summary>Dispatches an event, and awaits its listeners one after the other.</summary>
    /// <param name="eventName">The event's name.</param>
    /// <param name="event">The event; one without fields where none is given.</param>
    /// <param name="cancellationToken">Asked before every listener, and given to those that take it.</param>
    /// <returns>The event, when the last listener has finished.</returns>
    /// <inheritdoc cref="Dispatch" path="/exception"/>
    public async ValueTask<object?> DispatchAsync(string eventName, object? @event = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        if (_policy is { } policy && !IsAllowed(policy, eventName))
            return @event;
        Bind(eventName);
        return await _inner.DispatchEventAsync(@event ?? new GenericHookEvent(HookSignature.None, []), eventName, cancellationToken).ConfigureAwait(true);
    }

    /// <summary>Sets what may be dispatched.</summary>
    /// <param name="policy">The policy; <see langword="null"/> for everything.</param>
    /// <returns>The dispatcher.</returns>
    [OverloadResolutionPriority(1)]
    public CiviEventDispatcher SetDispatchPolicy(DispatchPolicy? policy)
    {
        _policy = policy;
        return this;
    }

    /// <summary>Sets what may be dispatched.</summary>
    /// <param name="policy">Actions by event or pattern: see <see cref="DispatchPolicy"/>.</param>
    /// <returns>The dispatcher.</returns>
    /// <exception cref="ArgumentException">An action is not known, or a pattern is malformed. The policy stays what it was.</exception>
    public CiviEventDispatcher SetDispatchPolicy(IEnumerable<KeyValuePair<string, string>> policy) => SetDispatchPolicy(new DispatchPolicy(policy));

    /// <summary>What may be dispatched; <see langword="null"/> for everything.</summary>
    /// <returns>The policy.</returns>
    public DispatchPolicy? GetDispatchPolicy() => _policy;

    /// <summary>What the policy says of an event.</summary>
    /// <param name="eventName">Its name.</param>
    /// <returns>The action; <see cref="DispatchPolicy.Run"/> without a policy.</returns>
    public string CheckDispatchPolicy(string eventName) => _policy?.Check(eventName) ?? DispatchPolicy.Run;

    /// <summary>Gives a hook to the modules, and merges what they give back: the one listener that stands for all of them.</summary>
    /// <param name="event">The hook's event.</param>
    /// <param name="context">Its name.</param>
    /// <exception cref="InvalidOperationException">It has more than six parameters.</exception>
    public void DelegateToUF(GenericHookEvent @event, EventContext context)
    {
        ArgumentNullException.ThrowIfNull(@event, nameof(@event));
        GiveToModules(@event, context.EventName);
    }

    internal void GiveToModules(GenericHookEvent @event, string eventName)
    {
        if (@event.Count > MostParameters)
            throw new InvalidOperationException($"The hook '{eventName}' has {@event.Count} parameters, but modules take no more than {MostParameters}. Put some of them into one.");
        @event.AddReturnValues(_modules.Invoke(HookOf(eventName), @event));
    }

    /// <summary>Dispatches a hook's own event.</summary>
    internal void DispatchHook(string eventName, GenericHookEvent @event)
    {
        if (_policy is { } policy && !IsAllowed(policy, eventName))
            return;
        Bind(eventName);
        _inner.Dispatch(@event, eventName);
    }

    /// <summary>
    /// Whether a hook is known to reach nobody: then running it need not make an event. Whoever listens, activates a module, sets a
    /// policy or watches makes it unknown again.
    /// </summary>
    internal bool IsSilent(string eventName)
    {
        SilentHooks silent = _silent;
        return silent.ModulesVersion == _modules.Version && silent.Contains(eventName) && _policy is null && !DispatchWatch.IsOn;
    }

    /// <summary>Remembers whether a hook, which gave nothing back, reached anybody.</summary>
    internal void RememberIfSilent(string eventName)
    {
        SilentHooks silent = _silent;
        int version = _modules.Version;
        if (silent.ModulesVersion != version)
            _silent = silent = new SilentHooks(version);
        if (!silent.IsKnown(eventName))
            silent.Add(eventName, _modules.AreSilent(HookOf(eventName)) && _inner.GetListeners(eventName) is [{ Listener.Target: ModulesListener }]);
    }

    internal static bool IsHook(string eventName) =>
        eventName.StartsWith(HookPrefix, StringComparison.Ordinal) && !eventName.Contains("::", StringComparison.Ordinal);

    internal static string HookOf(string eventName) => eventName[HookPrefix.Length..];

    /// <summary>Lets modules hear a hook that is dispatched or listed for the first time.</summary>
    private void Bind(string eventName)
    {
        if (ReferenceEquals(Volatile.Read(ref _lastBound), eventName))
            return;
        if (!_bound.ContainsKey(eventName))
            BindNew(eventName);
        Volatile.Write(ref _lastBound, eventName);
    }

    private void BindNew(string eventName)
    {
        if (!IsHook(eventName))
            return;
        Action<GenericHookEvent> listener = new ModulesListener(this, eventName).Handle;
        if (_bound.TryAdd(eventName, listener))
            _inner.AddListener(eventName, listener, DefaultHookPriority);
    }

    private bool IsAllowed(DispatchPolicy policy, string eventName)
    {
        switch (policy.Check(eventName))
        {
            case DispatchPolicy.Run:
                return true;
            case DispatchPolicy.Drop:
                return false;
            case DispatchPolicy.Warn:
                PolicyLog.Warned(_logger, eventName);
                return true;
            case DispatchPolicy.WarnDrop:
                PolicyLog.Dropped(_logger, eventName);
                return false;
            case DispatchPolicy.NotReady:
                if (_logger.IsEnabled(LogLevel.Warning))
                    PolicyLog.NotReady(_logger, eventName, Environment.StackTrace);
                return false;
            default:
                throw new DispatchPolicyException($"The dispatch policy forbids the event '{eventName}'. It was not dispatched. Dispatch it later, or let the policy allow it.");
        }
    }
}
