using System.Diagnostics;

namespace Dispatching.Diagnostics;

/// <summary>
/// The state that all entries of one recording share: their lock, the recording's begin, and the number of entries that it still takes.
/// Safe for use by several threads at once.
/// </summary>
internal sealed class RecordingSheet(int capacity, Func<object, IReadOnlyList<KeyValuePair<string, string>>>? describe)
{
    private readonly long _begun = Stopwatch.GetTimestamp();
    private int _taken;

    /// <summary>What every change and every reading of an entry holds.</summary>
    public Lock Gate { get; } = new();

    /// <summary>The time since the recording began.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_begun);

    /// <summary>How many entries came when the sheet was full.</summary>
    public int Omitted => Math.Max(Volatile.Read(ref _taken) - capacity, 0);

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
