namespace Dispatching.PhpWorker;

/// <summary>How a plugin does, at one moment.</summary>
/// <param name="State">The state of its process.</param>
/// <param name="ProcessId">The process's number; <see langword="null"/> where there is none.</param>
/// <param name="PhpVersion">The version of PHP; <see langword="null"/> where none has run yet.</param>
/// <param name="Calls">How many calls were made.</param>
/// <param name="Failures">How many of them failed.</param>
/// <param name="Starts">How many processes were started.</param>
/// <param name="Waiting">How many calls wait for the process.</param>
/// <param name="LastFailure">The last failure's message; <see langword="null"/> where nothing failed.</param>
public sealed record PhpPluginHealth(
    PhpPluginState State, int? ProcessId, string? PhpVersion, long Calls, long Failures, int Starts, int Waiting, string? LastFailure)
{
    /// <summary>Whether calls can be expected to work: the last start did.</summary>
    public bool IsHealthy => State is not (PhpPluginState.Failed or PhpPluginState.Disposed);
}
