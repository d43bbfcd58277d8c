using System.Diagnostics;

namespace Tests.Messages;

/// <summary>Waits for what happens in another flow, or another process.</summary>
internal static class Soon
{
    /// <summary>Long enough for a machine that does much else.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static async Task IsAsync(Func<bool> condition, Func<string>? what = null)
    {
        long began = Stopwatch.GetTimestamp();
        while (!condition())
        {
            if (Stopwatch.GetElapsedTime(began) > Limit)
                Assert.Fail($"It has not come about. {what?.Invoke()}");
            await Task.Delay(10);
        }
    }
}
