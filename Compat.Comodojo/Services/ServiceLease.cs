namespace Compat.Comodojo;

/// <summary>A service, for one request.</summary>
/// <param name="service">What was made.</param>
/// <param name="scope">What ends with the request, or <see langword="null"/>: the service and what was made for it.</param>
internal readonly struct ServiceLease(object service, IDisposable? scope) : IDisposable, IAsyncDisposable
{
    public object Service { get; } = service;

    public void Dispose() => scope?.Dispose();

    public ValueTask DisposeAsync()
    {
        if (scope is IAsyncDisposable asynchronous)
            return asynchronous.DisposeAsync();
        Dispose();
        return ValueTask.CompletedTask;
    }
}
