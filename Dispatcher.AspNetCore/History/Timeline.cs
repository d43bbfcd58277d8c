namespace Dispatching.AspNetCore.History;

/// <summary>What a request dispatched, in order, each entry before those that stand below it.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Failures">Each exception once, the first ones.</param>
/// <param name="RequestFailure">Which of the failures left the request, counted from 1; 0 for none.</param>
/// <param name="Length">The time that it covers.</param>
/// <param name="Omitted">How many entries more there were.</param>
internal sealed record Timeline(
    IReadOnlyList<TimelineEntry> Entries, IReadOnlyList<FailureText> Failures, int RequestFailure, TimeSpan Length, int Omitted)
{
    /// <summary>The number of every failure behind the first ones.</summary>
    public const int NotKept = -1;

    public IEnumerable<TimelineEntry> Dispatches => Entries.Where(entry => entry.Kind == TimelineEntryKind.Dispatch);

    /// <summary>How many of the failures the program handled: all but the one that left the request.</summary>
    public int HandledFailures => Failures.Count - (RequestFailure > 0 ? 1 : 0);

    public IEnumerable<TimelineEntry> Unheard => Entries.Where(entry => entry.IsUnheard);

    public IEnumerable<TimelineEntry> NotCalled => Entries.Where(entry => entry.Kind == TimelineEntryKind.NotCalled);
}
