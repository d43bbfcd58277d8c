using System.Diagnostics;
using System.Runtime.CompilerServices;
using Dispatching.Contracts;
using Dispatching.Engine;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Compat.Civi;

/// <summary>
/// Dispatches hooks (<c>hook_…</c>) to listeners and modules, and internal events (<c>civi.…</c>) to listeners: higher priority first,
/// equal ones in the order of addition, modules together at -100. CiviCRM's class of this name.
/// </summary>
/// <remarks>
/// Safe for use by several threads at once; no lock is held while listeners run. A dispatch calls the listeners that there were
/// when it began. What a listener throws reaches the caller, and the listeners and modules behind it are not called.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class CiviEventDispatcher : IListenerRegistry, IListenerIntrospection
{
    /// <summary>The priority of all modules' functions together.</summary>
    public const int DefaultHookPriority = -100;

    // Names may be made up without end.
    private const int MostUnheardEvents = 4096;

    private readonly Lock _gate = new();
    private readonly EventIndex<CiviEvent> _events = new();
    private readonly EventIndex<NamedHook> _hooks = new();
    private readonly ModulesListener _modules;
    private readonly InnerDispatcher _inner;
    private readonly ILogger _logger;
    private readonly ICiviServices? _services;
    private DispatchPolicy? _policy;
    private int _mostEvents = MostUnheardEvents;

    /// <summary>Makes a dispatcher that nobody listens to.</summary>
    /// <param name="framework">Whose modules hear of hooks; without it, there are none until <see cref="Framework"/> gets some.</param>
    /// <param name="services">Where listeners that are services come from.</param>
    /// <param name="logger">Told what dispatch policies warn of.</param>
    public CiviEventDispatcher(UserFramework? framework = null, ICiviServices? services = null, ILogger<CiviEventDispatcher>? logger = null)
    {
        Framework = framework ?? new StandaloneFramework();
        _services = services;
        _logger = logger ?? NullLogger<CiviEventDispatcher>.Instance;
        _modules = new ModulesListener(this);
        _inner = new InnerDispatcher(this);
        Framework.Tell(this);
    }

    /// <summary>The host, whose modules hear of hooks.</summary>
    public UserFramework Framework { get; }

    internal ILogger Logger => _logger;

    /// <summary>Whether modules hear of an event: its name begins with <c>hook_</c> and has no <c>::</c>.</summary>
    /// <param name="eventName">The event's name, case and all.</param>
    /// <returns>Whether they do.</returns>
    public static bool IsHookEvent(string eventName)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        return CiviEvent.IsHookName(eventName);
    }

    /// <inheritdoc/>
    public string GetEventName(Type eventType)
    {
        ArgumentNullException.ThrowIfNull(eventType);
        return Attribute.GetCustomAttribute(eventType, typeof(EventNameAttribute), inherit: false) is EventNameAttribute named
            ? named.Name
            : eventType.FullName ?? eventType.Name;
    }

    /// <summary>How many listeners there are.</summary>
    /// <returns>As in <c>CiviEventDispatcher: 2 events, 3 listeners</c>.</returns>
    public override string ToString() => ListenerNaming.Summarize(this, GetListeners());

    /// <summary>What is kept of an event's name, from now on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal CiviEvent Own(string eventName)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        return _events.Find(eventName) ?? AddEvent(eventName);
    }

    /// <summary>What is kept of a hook.</summary>
    /// <param name="hook">The hook without <c>hook_</c>.</param>
    internal CiviEvent OwnHook(string hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        return (_hooks.Find(hook) ?? AddHook(hook)).Event;
    }

    /// <summary>An event that the caller keeps, so that it is never forgotten.</summary>
    internal CiviEvent OwnForever(string eventName)
    {
        lock (_gate)
        {
            CiviEvent one = Own(eventName);
            one.IsKept = true;
            return one;
        }
    }

    /// <summary>Lets go of the modules' functions: others may be found than before.</summary>
    internal void ForgetFunctions()
    {
        lock (_gate)
        {
            foreach (CiviEvent one in _events.Events)
                one.Forget();
        }
    }

    /// <summary>Puts the modules into a hook's chain, once: where among those at -100 depends on when the hook was first touched.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private CiviEvent AddEvent(string eventName)
    {
        lock (_gate)
        {
            CiviEvent one = _events.GetOrAdd(new CiviEvent(eventName, _inner, _gate));
            if (_events.Count > _mostEvents)
                ForgetUnheard(one);
            return one;
        }
    }

    // Under the lock: the name must not lead to an event that is forgotten meanwhile.
    private NamedHook AddHook(string hook)
    {
        lock (_gate)
            return _hooks.GetOrAdd(new NamedHook(hook, Own("hook_" + hook)));
    }

    private void ForgetUnheard(CiviEvent asked)
    {
        foreach (CiviEvent one in _events.Events)
        {
            if (!ReferenceEquals(one, asked) && IsUnheard(one))
                _events.Remove(one.Name);
        }

        _hooks.Clear();

        // Those that are heard may be many: looking through them all pays only for as many new ones.
        _mostEvents = Math.Max(MostUnheardEvents, _events.Count * 2);
    }

    private bool IsUnheard(CiviEvent one)
    {
        if (one.IsKept)
            return false;
        ReadOnlySpan<ChainEntry<CiviListener>> listeners = one.Chain.Snapshot.Entries;
        return one.IsHook && one.IsBound
            ? listeners is [{ Priority: DefaultHookPriority } only] && ReferenceEquals(only.Listener, _modules)
            : listeners.IsEmpty;
    }

    private void Bind(CiviEvent @event)
    {
        if (Volatile.Read(ref @event.IsBound))
            return;
        lock (_gate)
        {
            if (@event.IsBound)
                return;
            @event.Chain.Add(_modules, DefaultHookPriority);
            _events.List(@event);
            Volatile.Write(ref @event.IsBound, true);
        }
    }

    internal ListenerRegistration Add(string eventName, CiviListener listener, int priority)
    {
        lock (_gate)
        {
            // Only now: an event that nobody listens to may be forgotten at any time.
            CiviEvent one = Own(eventName);
            _events.List(one);
            return one.Chain.Add(listener, priority);
        }
    }
}
