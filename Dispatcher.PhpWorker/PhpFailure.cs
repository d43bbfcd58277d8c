namespace Dispatching.PhpWorker;

/// <summary>What went wrong with a plugin of PHP.</summary>
public enum PhpFailure
{
    /// <summary>There is no PHP, or one that is too old.</summary>
    NoPhp,

    /// <summary>The plugin could not be loaded.</summary>
    NotLoaded,

    /// <summary>A listener threw.</summary>
    Threw,

    /// <summary>A listener ended the process with <c>exit</c>.</summary>
    Exited,

    /// <summary>A fatal error of PHP ended the process: memory that is used up, say.</summary>
    FatalError,

    /// <summary>The process ended without a word: somebody killed it, or PHP crashed.</summary>
    Killed,

    /// <summary>A call took longer than it may; the process was ended.</summary>
    TimedOut,

    /// <summary>A call waited for the process longer than it may.</summary>
    Busy,

    /// <summary>The process wrote what is no answer.</summary>
    Garbage,

    /// <summary>A message is longer than it may be.</summary>
    TooLong,

    /// <summary>A value cannot go from one to the other: an object, a closure, a resource.</summary>
    CannotCross,

    /// <summary>Listeners dispatch events within each other's calls without end.</summary>
    TooDeep,
}
