using System.Text.Json;

namespace Tests.WebPage;

/// <summary>What viewers of the Trace Event Format need of a trace.</summary>
internal static class TraceFormat
{
    public static void Check(IReadOnlyCollection<JsonElement> events)
    {
        foreach (JsonElement one in events)
            CheckMembers(one);
        foreach (IGrouping<(int, int), JsonElement> track in events
            .Where(one => one.GetProperty("ph").GetString() == "X")
            .GroupBy(one => (one.GetProperty("pid").GetInt32(), one.GetProperty("tid").GetInt32())))
            CheckNesting(track);
    }

    private static void CheckMembers(JsonElement one)
    {
        Assert.IsFalse(string.IsNullOrEmpty(one.GetProperty("name").GetString()));
        Assert.IsGreaterThanOrEqualTo(0m, one.GetProperty("ts").GetDecimal());
        Assert.IsTrue(one.GetProperty("pid").TryGetInt32(out _) && one.GetProperty("tid").TryGetInt32(out _));
        Assert.AreEqual(JsonValueKind.Object, one.GetProperty("args").ValueKind);
        switch (one.GetProperty("ph").GetString())
        {
            case "X":
                Assert.IsGreaterThanOrEqualTo(0m, one.GetProperty("dur").GetDecimal());
                Assert.IsFalse(string.IsNullOrEmpty(one.GetProperty("cat").GetString()));
                break;
            case "i":
                Assert.AreEqual("t", one.GetProperty("s").GetString());
                break;
            case "M":
                Assert.IsTrue(one.GetProperty("name").GetString() is "process_name" or "thread_name");
                Assert.IsFalse(string.IsNullOrEmpty(one.GetProperty("args").GetProperty("name").GetString()));
                break;
            default:
                Assert.Fail($"'{one}' is of an unknown phase.");
                break;
        }
    }

    // On a track whatever begins within another must end within it, or viewers drop it.
    private static void CheckNesting(IEnumerable<JsonElement> track)
    {
        var open = new Stack<decimal>();
        foreach ((decimal start, decimal end) in track
            .Select(one => (Start: one.GetProperty("ts").GetDecimal(), Length: one.GetProperty("dur").GetDecimal()))
            .Select(one => (one.Start, End: one.Start + one.Length))
            .OrderBy(one => one.Start).ThenByDescending(one => one.End))
        {
            while (open.TryPeek(out decimal around) && around <= start)
                open.Pop();
            Assert.IsTrue(open.Count == 0 || end <= open.Peek(), $"{start} to {end} ends behind {(open.Count > 0 ? open.Peek() : 0)}");
            open.Push(end);
        }
    }
}
