using Dispatching.Contracts;

namespace Compat.Comodojo.Hooks;

/// <summary>Something that was hooked to an event.</summary>
internal abstract class Hook
{
    /// <summary>How it is called where nothing needs to be checked, or <see langword="null"/>.</summary>
    public virtual HookCall? Plain => null;

    /// <summary>Why it cannot be called, or <see langword="null"/>. Asked when the event fires.</summary>
    public virtual string? Obstacle => null;

    /// <summary>Whether it must be awaited.</summary>
    public virtual bool IsAsynchronous => false;

    public abstract object? Call(object? value);

    public virtual ValueTask<object?> CallAsync(object? value, CancellationToken cancellationToken) => new(Call(value));

    /// <summary>Whether it is what somebody wants to remove: the function, the object or the class.</summary>
    public abstract bool IsOf(object callback);

    public abstract ListenerDescription Describe(string eventName);
}
