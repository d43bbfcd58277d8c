namespace PluginHost.Web;

/// <summary>
/// Counts what each caller does in a while. What it remembers is bounded: callers beyond the most that it knows share one count. Safe for
/// use by several threads at once.
/// </summary>
/// <param name="allowed">How often a caller may.</param>
/// <param name="window">In which while.</param>
/// <param name="time">The clock.</param>
internal sealed class CallerLimit(int allowed, TimeSpan window, TimeProvider time)
{
    private const int MostCallers = 10_000;
    private const string Others = "others";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (DateTimeOffset End, int Count)> _counts = new(StringComparer.Ordinal);

    /// <summary>How long a caller must wait.</summary>
    /// <param name="caller">The caller.</param>
    /// <returns>The time; nothing where the caller may.</returns>
    public TimeSpan Pause(string caller)
    {
        lock (_gate)
            return Current(Known(caller)) is { } current && current.Count >= allowed ? current.End - time.GetUtcNow() : TimeSpan.Zero;
    }

    /// <summary>Counts once more, unless the caller must wait.</summary>
    /// <param name="caller">The caller.</param>
    /// <returns>How long the caller must wait; nothing where it was counted.</returns>
    public TimeSpan Count(string caller)
    {
        lock (_gate)
        {
            string known = Known(caller);
            (DateTimeOffset end, int count) = Current(known) ?? (time.GetUtcNow() + window, 0);
            if (count >= allowed)
                return end - time.GetUtcNow();
            _counts[known] = (end, count + 1);
            return TimeSpan.Zero;
        }
    }

    private (DateTimeOffset End, int Count)? Current(string caller) =>
        _counts.TryGetValue(caller, out (DateTimeOffset End, int Count) current) && current.End > time.GetUtcNow() ? current : null;

    private string Known(string caller)
    {
        if (_counts.Count < MostCallers || _counts.ContainsKey(caller))
            return caller;
        DateTimeOffset now = time.GetUtcNow();
        foreach ((string past, (DateTimeOffset end, _)) in _counts)
        {
            if (end <= now)
                _counts.Remove(past);
        }

        return _counts.Count < MostCallers ? caller : Others;
    }
}
