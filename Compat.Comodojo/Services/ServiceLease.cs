namespace Compat.Comodojo;

/// <summary>A service for one request, with what ends when the request has been answered.</summary>
/// <param name="service">The service.</param>
/// <param name="scope">What ends with the request: the service and what was made for it; <see langword="null"/> where nothing does.</param>
public sealed class ServiceLease(object service, IDisposable? scope = null) : IDisposable, IAsyncDisposable
{
    /// <summary>The service.</summary>
    public object Service { get; } = service ?? throw new ArgumentNullException(nameof(service));

    /// <summary>Ends what ends with the request.</summary>
    public void Dispose() => scope?.Dispose();

    /// <summary>Ends what ends with the request, and waits for what ends asynchronously.</summary>
    /// <returns>The end.</returns>
    public ValueTask DisposeAsync()
    {
        if (scope is IAsyncDisposable asynchronous)
            return asynchronous.DisposeAsync();
        Dispose();
        return ValueTask.CompletedTask;
    }
}
