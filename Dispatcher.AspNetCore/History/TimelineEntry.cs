namespace Dispatching.AspNetCore.History;

/// <summary>A dispatch or a listener of a request.</summary>
internal sealed record TimelineEntry
{
    public required TimelineEntryKind Kind { get; init; }

    /// <summary>How many dispatches and listeners it stands below.</summary>
    public required int Depth { get; init; }

    public required string System { get; init; }

    public required string EventName { get; init; }

    /// <summary>The listener's name; empty for a dispatch.</summary>
    public string Listener { get; init; } = "";

    public int Priority { get; init; }

    /// <summary>The source file that added the listener, where it is known.</summary>
    public string? FilePath { get; init; }

    /// <summary>The line in <see cref="FilePath"/>; 0 where it is not known.</summary>
    public int LineNumber { get; init; }

    /// <summary>When it began, counted from the request's beginning.</summary>
    public TimeSpan Start { get; init; }

    /// <summary>How long it took; <see langword="null"/> while it goes on.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>What listeners were given.</summary>
    public IReadOnlyList<ArgumentChange> Arguments { get; init; } = [];

    public bool IsStopped { get; init; }

    /// <summary>Whether nobody listens to the event.</summary>
    public bool IsUnheard { get; init; }

    /// <summary>Why the listener was not called.</summary>
    public string Reason { get; init; } = "";

    /// <summary>
    /// The number of the timeline's failure that ended it, counted from 1; 0 where none did, and <see cref="Timeline.NotKept"/> where the
    /// failure's text is not kept.
    /// </summary>
    public int Failure { get; init; }
}
