using System.Reflection;
using Dispatching.Contracts;

namespace Compat.Civi;

/// <summary>A method that was named, of an object or of a class.</summary>
internal sealed class MethodListener(object? target, MethodInfo method, EventCall call) : CiviListener
{
    private readonly DelegateListener _call = new(call.Call, call);

    public override Type EventType => call.EventType;

    public override bool IsAsynchronous => _call.IsAsynchronous;

    public override void Call(CiviWalk walk) => _call.Call(walk);

    public override Task CallAsync(CiviWalk walk, CancellationToken cancellationToken) => _call.CallAsync(walk, cancellationToken);

    public override bool Is(Delegate listener) => listener.Method.Equals(method) && ReferenceEquals(listener.Target, target);

    public override ListenerDescription Describe(string eventName, int priority) => new()
    {
        EventName = eventName,
        Priority = priority,
        Name = HookFunction.NameOf(method),
        DeclaringType = target?.GetType() ?? method.DeclaringType,
        EventType = EventType,
        Listener = call.Call,
        IsStatic = method.IsStatic,
        IsAsynchronous = IsAsynchronous,
        FilePath = Site?.FilePath,
        LineNumber = Site?.LineNumber ?? 0,
    };
}
