using Dispatching.Engine;

namespace Compat.Yii.Handlers;

/// <summary>What a class-level trigger of one name at one class calls, as it was when the registry was last changed.</summary>
/// <param name="registry">The registry.</param>
/// <param name="version">The registry's state.</param>
/// <param name="steps">The levels, in order; none where nobody listens.</param>
internal sealed class ClassPlan(EventRegistry registry, long version, ClassStep[] steps)
{
    /// <summary>Whether nobody listens.</summary>
    public bool IsEmpty => steps.Length == 0;

    /// <summary>Whether the registry is as it was.</summary>
    public bool IsCurrent => registry.IsAt(version);

    /// <summary>The handlers of a level that is reached now: its own as they are now, those of patterns as they were.</summary>
    /// <returns>The handlers; <see langword="null"/> behind the last level.</returns>
    public ListenerSnapshot<Handler>? At(int level, string eventName)
    {
        if (level >= steps.Length)
            return null;
        return IsCurrent ? steps[level].Handlers : registry.Refresh(steps[level], eventName);
    }

    /// <summary>Refuses an event that a handler does not take, before any is called.</summary>
    public void Check(string eventName, Event? given)
    {
        foreach (ClassStep step in steps)
            Handler.Check(step.Handlers, eventName, given);
    }
}
