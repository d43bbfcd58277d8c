using Dispatching.Contracts;

namespace Dispatching;

/// <summary>A scope of a container to dispatch in: dispose it when the work is done.</summary>
public sealed class DispatcherScope : IAsyncDisposable, IDisposable
{
    private readonly IAsyncDisposable _scope;
    private readonly Func<string?, IEventDispatcher> _find;

    internal DispatcherScope(IAsyncDisposable scope, Func<string?, IEventDispatcher> find)
    {
        _scope = scope;
        _find = find;
    }

    /// <summary>The scope's dispatcher.</summary>
    /// <exception cref="ObjectDisposedException">The scope has ended.</exception>
    public IEventDispatcher Dispatcher => _find(null);

    /// <summary>The scope's dispatcher of a name.</summary>
    /// <param name="name">The name under which it was registered.</param>
    /// <returns>The dispatcher.</returns>
    /// <exception cref="ObjectDisposedException">The scope has ended.</exception>
    public IEventDispatcher GetDispatcher(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return _find(name);
    }

    /// <summary>Ends the scope, with all that was made in it. Services that end asynchronously alone refuse to be ended so.</summary>
    public void Dispose() => ((IDisposable)_scope).Dispose();

    /// <summary>Ends the scope, with all that was made in it.</summary>
    /// <returns>The end.</returns>
    public ValueTask DisposeAsync() => _scope.DisposeAsync();
}
