using System.Runtime.ExceptionServices;

namespace Tests.Systems;

/// <summary>A thread with a small stack, so that its end is near.</summary>
internal static class SmallStack
{
    private const int Bytes = 512 * 1024;

    public static void Run(Action action)
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
            Bytes);
        thread.Start();
        thread.Join();
        failure?.Throw();
    }
}
