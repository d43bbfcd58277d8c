namespace Dispatching.Contracts;

/// <summary>What became of a thread's wish to make something that threads share.</summary>
public enum MakingTurn
{
    /// <summary>The thread has the right to make it, and must give it back. It may have been made while the thread waited.</summary>
    First,

    /// <summary>The thread is making it already.</summary>
    Again,

    /// <summary>The thread that makes it waits for this one.</summary>
    Circle,
}
