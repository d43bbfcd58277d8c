namespace Benchmarks;

/// <summary>
/// Listeners that are awaited, or that take more than the event, as plain delegates and in the loops that one would write over them.
/// </summary>
internal sealed class Awaited
{
    public static async ValueTask RunAsync(Func<Placed, Task>[] listeners, Placed placed)
    {
        foreach (Func<Placed, Task> listener in listeners)
            await listener(placed).ConfigureAwait(false);
    }

    public static async ValueTask RunAsync(Func<Placed, ValueTask>[] listeners, Placed placed)
    {
        foreach (Func<Placed, ValueTask> listener in listeners)
            await listener(placed).ConfigureAwait(false);
    }

    public Task HearAsync(Placed placed) => Task.CompletedTask;

    public ValueTask HearSoonAsync(Placed placed) => ValueTask.CompletedTask;
}
