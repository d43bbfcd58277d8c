namespace Dispatching.PhpWorker;

/// <summary>How a plugin's process does.</summary>
public enum PhpPluginState
{
    /// <summary>There is no process: the next call starts one.</summary>
    Stopped,

    /// <summary>The process waits for a call.</summary>
    Ready,

    /// <summary>The process is at work.</summary>
    Busy,

    /// <summary>The process could not be started the last time. The next call tries again.</summary>
    Failed,

    /// <summary>The plugin is disposed.</summary>
    Disposed,
}
