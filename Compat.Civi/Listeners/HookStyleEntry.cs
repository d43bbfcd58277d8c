using Dispatching.Contracts;

namespace Compat.Civi;

/// <summary>A <see cref="HookStyleListener"/> in a chain.</summary>
internal sealed class HookStyleEntry : CiviListener
{
    private readonly HookStyleListener _listener;

    public HookStyleEntry(HookStyleListener listener)
    {
        _listener = listener;
        if (!IsAsynchronous)
            Direct = listener.Invoke;
    }

    public override Type EventType => typeof(GenericHookEvent);

    public override bool IsAsynchronous => _listener.Function.IsAsynchronous;

    public override void Call(CiviWalk walk) => _listener.Invoke(walk.Hook);

    public override Task CallAsync(CiviWalk walk, CancellationToken cancellationToken) =>
        TaskOf(_listener.InvokeAsync(walk.Hook, cancellationToken));

    public bool Is(HookStyleListener listener) => ReferenceEquals(_listener, listener);

    public override ListenerDescription Describe(string eventName, int priority)
    {
        Delegate source = _listener.Function.Source;
        bool isAnonymous = source.Method.Name.Contains('<', StringComparison.Ordinal);
        return new ListenerDescription
        {
            EventName = eventName,
            Priority = priority,
            Name = isAnonymous && Site?.Expression is { } expression ? expression : _listener.Function.Name,
            DeclaringType = source.Target?.GetType() ?? source.Method.DeclaringType,
            EventType = EventType,
            Listener = source,
            IsAnonymous = isAnonymous,
            IsStatic = source.Method.IsStatic,
            IsAsynchronous = IsAsynchronous,
            FilePath = Site?.FilePath,
            LineNumber = Site?.LineNumber ?? 0,
        };
    }
}
