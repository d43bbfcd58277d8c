using System.Collections.Concurrent;

namespace Compat.Civi;

/// <summary>
/// What lives for a request, as everything does in PHP: <see cref="Statics"/>, and the services and extensions that the container makes in
/// the request's scope. Safe for use by several threads at once.
/// </summary>
/// <remarks>
/// Code finds it in the flow that has entered it: between <see cref="CiviApplication.BeginRequest"/> and its end, or <see cref="Enter"/>
/// and its end. A <see cref="HookInvoker"/> that comes from the container's scope enters it by itself.
/// </remarks>
public sealed class CiviRequest : IDisposable, IAsyncDisposable
{
    private readonly ConcurrentDictionary<ServiceEntry, CiviListener> _listeners = new();
    private readonly IDisposable? _scope;
    private IDisposable? _entered;

    /// <summary>Makes a request over a scope that somebody else ends.</summary>
    /// <param name="application">The application.</param>
    /// <param name="services">The services of the request's scope; without them, the application's.</param>
    public CiviRequest(CiviApplication application, ICiviServices? services = null)
        : this(application, services, null, Checked(application).CopyStatics())
    {
    }

    internal CiviRequest(
        CiviApplication application, ICiviServices? services, IDisposable? scope, ConcurrentDictionary<string, object?> statics)
    {
        Application = application;
        Services = services;
        _scope = scope;
        Statics = statics;
    }

    /// <summary>The application.</summary>
    public CiviApplication Application { get; }

    /// <summary>
    /// What functions remember until the request ends: at first, what they remembered when the application started. CiviCRM's
    /// <c>Civi::$statics</c>.
    /// </summary>
    public ConcurrentDictionary<string, object?> Statics { get; }

    /// <summary>The services of the request's scope.</summary>
    internal ICiviServices? Services { get; }

    /// <summary>Makes it the request that is meant in this flow, and in what it awaits, until the result is disposed.</summary>
    /// <returns>What puts back the request before.</returns>
    public IDisposable Enter() => Civi.Enter(this);

    /// <summary>Ends the request, and the scope that was begun for it.</summary>
    public void Dispose()
    {
        Leave();
        _scope?.Dispose();
    }

    /// <summary>Ends the request, and the scope that was begun for it, and waits for what ends asynchronously.</summary>
    /// <returns>The end.</returns>
    public ValueTask DisposeAsync()
    {
        Leave();
        if (_scope is IAsyncDisposable asynchronous)
            return asynchronous.DisposeAsync();
        _scope?.Dispose();
        return ValueTask.CompletedTask;
    }

    internal CiviRequest Entered()
    {
        _entered = Enter();
        return this;
    }

    /// <summary>The listener that a service of the request is, made once a request.</summary>
    internal CiviListener ListenerOf(ServiceEntry entry, Func<CiviListener> make) =>
        _listeners.TryGetValue(entry, out CiviListener? known) ? known : _listeners.GetOrAdd(entry, make());

    private static CiviApplication Checked(CiviApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        return application;
    }

    private void Leave()
    {
        Interlocked.Exchange(ref _entered, null)?.Dispose();
        _listeners.Clear();
    }
}
