using Dispatching.Contracts;

namespace Dispatching.Dispatch;

/// <summary>That the others are called where a listener fails, and what becomes of its exception.</summary>
/// <param name="handler">Is given each failure; without it the caller is thrown them in the end.</param>
internal sealed class FailureTolerance(Action<ListenerDescription, Exception>? handler)
{
    public Action<ListenerDescription, Exception>? Handler { get; } = handler;
}
