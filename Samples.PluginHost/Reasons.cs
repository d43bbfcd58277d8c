namespace PluginHost;

/// <summary>What exceptions of plugins tell. Nothing of such an exception is relied upon to work.</summary>
internal static class Reasons
{
    private const int Most = 16;

    /// <summary>The types and messages of an exception and of all inside it.</summary>
    /// <param name="exception">The exception.</param>
    /// <returns>The text.</returns>
    public static string Of(Exception exception) =>
        string.Join(" ", Chain(exception).Take(Most).Select(one => $"{one.GetType().Name}: {Read(() => one.Message)}"));

    /// <summary>All that an exception tells, its stacks too.</summary>
    /// <param name="exception">The exception.</param>
    /// <returns>The text.</returns>
    public static string Whole(Exception exception) => Read(exception.ToString);

    private static string Read(Func<string?> read)
    {
        try
        {
            return read() ?? "";
        }
#pragma warning disable CA1031 // Whatever a plugin's exception throws when it is read, the host says that it did.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return $"(reading it threw a '{thrown.GetType()}')";
        }
    }

    // A walk with a stack of its own, since an exception can stand inside thousands.
    private static IEnumerable<Exception> Chain(Exception exception)
    {
        var pending = new Stack<Exception>([exception]);
        while (pending.TryPop(out Exception? next))
        {
            yield return next;
            if (next is AggregateException all)
            {
                foreach (Exception inner in all.InnerExceptions.Reverse())
                    pending.Push(inner);
            }
            else if (next.InnerException is { } inner)
            {
                pending.Push(inner);
            }
        }
    }
}
