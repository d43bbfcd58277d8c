namespace Tests.Systems;

/// <summary>One of the six systems, with what all have in common: one event, listeners in the order of addition.</summary>
internal abstract class TestedSystem
{
    public const string EventName = "contract";

    private static readonly Func<TestedSystem>[] s_systems =
    [
        () => new DispatcherSystem(), () => new YiiSystem(), () => new CiviSystem(),
        () => new MibewSystem(), () => new MossSystem(), () => new ComodojoSystem(),
    ];

    /// <summary>The system's name in recordings.</summary>
    public abstract string Name { get; }

    /// <summary>Whether a listener can keep those behind it from being called.</summary>
    public virtual bool CanBeStopped => true;

    /// <summary>Whether the listeners behind one that fails are called.</summary>
    public virtual bool PassesOverFailures => false;

    public static IEnumerable<string[]> All => Made.Select(one => (string[])[one.Name]);

    public static IEnumerable<string[]> Stoppable => Made.Where(one => one.CanBeStopped).Select(one => (string[])[one.Name]);

    private static IEnumerable<TestedSystem> Made => s_systems.Select(make => make());

    public static TestedSystem Of(string name) => Made.First(one => string.Equals(one.Name, name, StringComparison.Ordinal));

    /// <summary>Adds a listener at this very line.</summary>
    public abstract void Listen(Action listener);

    public abstract void ListenAsync(Func<CancellationToken, Task> listener);

    public abstract void Dispatch();

    public abstract Task DispatchAsync(CancellationToken cancellationToken = default);

    /// <summary>Stops the event that is dispatched. For use by a listener.</summary>
    public virtual void Stop() => throw new NotSupportedException();
}
