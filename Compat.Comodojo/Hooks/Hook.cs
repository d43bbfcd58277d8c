using Dispatching.Contracts;

namespace Compat.Comodojo.Hooks;

/// <summary>Something that was hooked to an event.</summary>
/// <param name="takes">The classes of objects with which the walk may call a <see cref="DelegateHook"/> unchecked.</param>
internal abstract class Hook(Carried takes)
{
    /// <summary>The classes of objects with which the walk may call a <see cref="DelegateHook"/> unchecked.</summary>
    public Carried Takes { get; } = takes;

    /// <summary>Its place among the plugins and hooks of the dispatcher.</summary>
    public long Order { get; set; }

    /// <summary>Why it cannot be called, or <see langword="null"/>: a call then fails.</summary>
    public virtual string? Obstacle => null;

    /// <summary>Whether it must be awaited.</summary>
    public virtual bool IsAsynchronous => false;

    public abstract object? Call(object? value);

    public virtual ValueTask<object?> CallAsync(object? value, CancellationToken cancellationToken) => new(Call(value));

    /// <summary>Whether it is what somebody wants to remove: the function, the object or the class.</summary>
    public abstract bool IsOf(object callback);

    public abstract ListenerDescription Describe(string eventName);
}
