namespace Compat.Moss.Listeners;

/// <summary>An asynchronous listener, whatever its form was.</summary>
internal delegate ValueTask<object?> AwaitedClosure(
    IMossContainer container, object? subject, string? message, CancellationToken cancellationToken);
