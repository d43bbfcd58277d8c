using Dispatching.Contracts;

namespace Compat.Civi;

/// <summary>What the chain of an event holds: any kind of listener, behind one way to call it.</summary>
internal abstract class CiviListener
{
    /// <summary>The listener itself, where it takes a hook's event and nothing else: the shortest way to call it.</summary>
    public Action<GenericHookEvent>? Direct { get; protected init; }

    /// <summary>The source file that added it, where it is known.</summary>
    public string? FilePath { get; init; }

    /// <summary>The line in <see cref="FilePath"/>; 0 where it is not known.</summary>
    public int LineNumber { get; init; }

    /// <summary>The type of event that it takes.</summary>
    public abstract Type EventType { get; }

    /// <summary>Whether it must be awaited, as far as that is known without making it.</summary>
    public virtual bool IsAsynchronous => false;

    public abstract void Call(object @event, in EventContext context);

    public virtual ValueTask CallAsync(object @event, in EventContext context)
    {
        Call(@event, context);
        return ValueTask.CompletedTask;
    }

    /// <summary>Whether it is the one that was added as this.</summary>
    public virtual bool Is(Delegate listener) => false;

    public abstract ListenerDescription Describe(string eventName, int priority);
}
