using Dispatching.Contracts;

namespace Dispatching;

/// <summary>A scope of a container to dispatch in: dispose it when the work is done.</summary>
public sealed class DispatcherScope : IAsyncDisposable, IDisposable
{
    private readonly IAsyncDisposable _scope;
    private readonly Func<string?, IEventDispatcher> _find;

    /// <summary>Makes a scope of a container one to dispatch in, as an <see cref="IDispatcherScopes"/> does.</summary>
    /// <param name="scope">The container's scope. It ends with this one.</param>
    /// <param name="find">Gives the scope's dispatcher of a name, or of none.</param>
    public DispatcherScope(IAsyncDisposable scope, Func<string?, IEventDispatcher> find)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(find);
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
    /// <exception cref="InvalidOperationException">The container's scope ends asynchronously alone.</exception>
    public void Dispose()
    {
        if (_scope is not IDisposable scope)
        {
            throw new InvalidOperationException(
                $"The scope '{_scope.GetType()}' ends asynchronously alone. Dispose it with 'await using'.");
        }

        scope.Dispose();
    }

    /// <summary>Ends the scope, with all that was made in it.</summary>
    /// <returns>The end.</returns>
    public ValueTask DisposeAsync() => _scope.DisposeAsync();
}
