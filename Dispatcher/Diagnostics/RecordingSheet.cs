using System.Diagnostics;

namespace Dispatching.Diagnostics;

/// <summary>
/// What all entries of one recording share: their lock, when it began, and how many more it takes. Safe for use by several threads
/// at once.
/// </summary>
/// <param name="capacity">How many entries it takes.</param>
/// <param name="describe">Describes what a dispatch gives to its listeners.</param>
/// <param name="outer">Where the recording around it was when it began.</param>
internal sealed class RecordingSheet(
    int capacity, Func<object, IReadOnlyList<KeyValuePair<string, string>>>? describe, RecordedListener? outer)
{
    private readonly long _begun = Stopwatch.GetTimestamp();
    private int _taken;
    private int _isClosed;

    /// <summary>What every change and every reading of an entry holds.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Where the recording around it was when it began, or <see langword="null"/>.</summary>
    public RecordedListener? Outer { get; } = outer;

    /// <summary>Whether the recording has ended.</summary>
    public bool IsClosed => Volatile.Read(ref _isClosed) != 0;

    /// <summary>The time since the recording began.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_begun);

    /// <summary>How many entries came when the sheet was full.</summary>
    public int Omitted => Math.Max(Volatile.Read(ref _taken) - capacity, 0);

    /// <summary>Ends the recording.</summary>
    /// <returns>Whether it was open.</returns>
    public bool TryClose() => Interlocked.Exchange(ref _isClosed, 1) == 0;

    /// <summary>What a dispatch gives to its listeners, where that is recorded. The caller does not hold <see cref="Gate"/>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Describe(object? arguments) =>
        describe is null || arguments is null ? [] : DispatchRecording.Describe(arguments, describe);

    /// <summary>Whether there is room for another entry, which is then taken. The caller holds <see cref="Gate"/>.</summary>
    public bool TryTake()
    {
        // A recording may go on for as long as its process does: the count of what was left out must not come round to room again.
        if (_taken < int.MaxValue)
            _taken++;
        return _taken <= capacity;
    }
}
