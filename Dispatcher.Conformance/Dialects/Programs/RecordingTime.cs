namespace Conformance.Dialects.Programs;

/// <summary>
/// A clock that stands at the day of the recording. A snippet that gives <c>strtotime</c> the letter of a time zone alone reads the time
/// of day from the clock, and was recorded with what came of it.
/// </summary>
internal sealed class RecordingTime : TimeProvider
{
    private RecordingTime()
    {
    }

    public static TimeProvider Clock { get; } = new RecordingTime();

    public override DateTimeOffset GetUtcNow() => new(2026, 11, 27, 13, 0, 0, TimeSpan.Zero);
}
