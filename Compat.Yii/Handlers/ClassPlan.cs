namespace Compat.Yii.Handlers;

/// <summary>What a class-level trigger of one name at one class calls, as it was when the registry was last changed.</summary>
/// <param name="version">The registry's state.</param>
/// <param name="steps">The levels, in order; only those from the first to the last that matter.</param>
internal sealed class ClassPlan(long version, ClassStep[] steps)
{
    public static ClassPlan Empty { get; } = new(-1, []);

    public long Version { get; } = version;

    public ClassStep[] Steps { get; } = steps;

    /// <summary>Whether nobody listens.</summary>
    public bool IsEmpty { get; } = Array.TrueForAll(steps, step => step.Handlers.Count == 0);

    public void Check(string eventName, Event? given, bool isAsynchronous)
    {
        foreach (ClassStep step in Steps)
            step.Handlers.Check(eventName, given, isAsynchronous);
    }
}
