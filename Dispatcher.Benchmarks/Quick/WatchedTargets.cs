using Dispatching.Diagnostics;

namespace Benchmarks.Quick;

/// <summary>A dispatch of each adapter beside one of the engine, both in a recording that is open, and what they allocate.</summary>
internal static class WatchedTargets
{
    private const int Count = 8;
    private const int TurnsARecording = 100;
    private const string Watch = "watched by a recording, 8 listeners";

    // Each dispatch and each of its listeners is an entry: all of them are kept, and let go with the recording.
    private const int Capacity = TurnsARecording * (1 + Count);

    public static IEnumerable<Target> All()
    {
        var loops = new AdapterLoops(Count);
        Action<int> engine = Watched(loops.Engine);
        (string Call, Action<int> Loop)[] adapters =
        [
            ("Yii's Trigger", Watched(loops.Yii)),
            ("Mibew's TriggerEvent", Watched(loops.Mibew)),
            ("Moss's Fire", Watched(loops.Moss)),
            ("Comodojo's Fire", Watched(loops.Comodojo)),
            ("CiviCRM's Dispatch", Watched(loops.Civi)),
        ];
        yield return new($"the engine by name, {Watch}", null, "x itself unwatched", () => Clock.Ratio(engine, loops.Engine));
        foreach ((string call, Action<int> loop) in adapters)
            yield return new($"{call}, {Watch}", 1.2, "x the engine watched", () => Clock.Ratio(loop, engine));
        foreach ((string call, Action<int> loop) in ((string, Action<int>)[])[("the engine by name", engine), .. adapters])
            yield return new($"bytes: {call}, {Watch}", null, "bytes", () => Clock.Bytes(loop) / 1000);
    }

    // A new recording now and then, so that none grows; its own cost is shared by so many dispatches that it does not show.
    private static Action<int> Watched(Action<int> dispatch) => turns =>
    {
        for (int done = 0; done < turns; done += TurnsARecording)
        {
            using var recording = new DispatchRecording(Capacity);
            dispatch(Math.Min(TurnsARecording, turns - done));
            if (recording.Omitted != 0)
                throw new InvalidOperationException($"The recording had no room for {recording.Omitted} entries: it is not all measured.");
        }
    };
}
