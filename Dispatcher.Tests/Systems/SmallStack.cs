using System.Runtime.ExceptionServices;

namespace Tests.Systems;

/// <summary>A thread with a small stack, so that its end is near.</summary>
internal static class SmallStack
{
    private const int Bytes = 512 * 1024;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    public static void Run(Action action, int bytes = Bytes)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            bytes);
        thread.IsBackground = true;
        thread.Start();
        Assert.IsTrue(thread.Join(s_patience), "The thread did not come back.");
        failure?.Throw();
    }
}
