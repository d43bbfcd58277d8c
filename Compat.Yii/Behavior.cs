using Compat.Yii.Handlers;
using Dispatching.Engine;

namespace Compat.Yii;

/// <summary>
/// Something that is attached to a component and listens to its events. Yii's <c>yii\base\Behavior</c>, as far as events go. For
/// one component at a time.
/// </summary>
public abstract class Behavior
{
    private readonly Lock _gate = new();
    private KeyValuePair<string, Delegate>[] _attached = [];
    private bool _isInitialized;

    /// <summary>The component that it is attached to, or <see langword="null"/>.</summary>
    public Component? Owner { get; private set; }

    /// <summary>Where it was attached, as far as it is known.</summary>
    internal ListenerSite? Site { get; set; }

    /// <summary>How a component attaches it just now, if it does.</summary>
    internal Attachment? Attachment { get; set; }

    /// <summary>
    /// The events or patterns that it listens to, each with one handler of a form that
    /// <see cref="EventTarget.Attach(string, Delegate, object?, bool, string?, string?, int)"/> takes.
    /// </summary>
    /// <returns>The handlers, in the order in which they are attached. It is asked once an attachment.</returns>
    public virtual IEnumerable<KeyValuePair<string, Delegate>> Events() => [];

    /// <summary>Called once, when it is first attached, before anything else.</summary>
    public virtual void Init()
    {
    }

    /// <summary>
    /// Attaches it: called by the component. It has its <see cref="Owner"/> when it is asked for its <see cref="Events"/>.
    /// </summary>
    /// <param name="owner">The component.</param>
    /// <exception cref="ArgumentException">A pattern is malformed, or a handler has none of the forms. Nothing is attached.</exception>
    public virtual void Attach(Component owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        Initialize();
        Component? before = Owner;
        bool hasBegun = false;
        Owner = owner;
        try
        {
            KeyValuePair<string, Delegate>[] events = [.. Events()];
            Handler[] handlers = Array.ConvertAll(events, one => EventTarget.Checked(one.Key, one.Value, data: null, Site));
            ComponentState state = owner.OwnState();

            // Only now: whatever throws before leaves the behavior that had the name as it was.
            hasBegun = true;
            Attachment?.Begin();
            lock (_gate)
            {
                Owner = owner;
                _attached = events;
            }

            for (int i = 0; i < events.Length; i++)
                state.Add(events[i].Key, handlers[i], append: true);
        }
        finally
        {
            // No handler that throws anew: at each level of a recursion it would need more stack.
            if (!hasBegun)
                Owner = before;
        }
    }

    /// <summary>Detaches it: its handlers are taken from the component that it is attached to.</summary>
    public virtual void Detach() => Release();

    internal void Initialize()
    {
        if (_isInitialized)
            return;
        _isInitialized = true;
        bool isDone = false;
        try
        {
            Init();
            isDone = true;
        }
        finally
        {
            _isInitialized = isDone;
        }
    }

    /// <summary>Takes its handlers away, without what derived classes do.</summary>
    internal void Release()
    {
        Component? owner;
        KeyValuePair<string, Delegate>[] events;
        lock (_gate)
        {
            (owner, events) = (Owner, _attached);
            (Owner, _attached) = (null, []);
        }

        foreach ((string eventName, Delegate handler) in events)
            owner?.Off(eventName, handler);
    }
}
