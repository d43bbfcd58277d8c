namespace PluginHost;

/// <summary>What came out could not be written.</summary>
/// <param name="reason">Why.</param>
#pragma warning disable CA1032 // It stands for what the system said, and for nothing else.
internal sealed class OutputException(IOException reason) : Exception(reason.Message, reason)
#pragma warning restore CA1032
{
    // EPIPE, ERROR_BROKEN_PIPE and ERROR_NO_DATA.
    private static readonly int[] s_brokenPipe = [32, unchecked((int)0x8007006D), unchecked((int)0x800700E8)];

    /// <summary>Whether whoever read it has gone, as <c>head</c> does when it has seen enough.</summary>
    public bool IsUnread { get; } = s_brokenPipe.Contains(reason.HResult);
}
