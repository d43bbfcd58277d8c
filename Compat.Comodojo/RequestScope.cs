namespace Compat.Comodojo;

/// <summary>The scope of a request: where its plugins and services come from, and what ends with it.</summary>
/// <param name="find">Finds an object of a class in the scope; <see langword="null"/> where the scope has none.</param>
/// <param name="scope">The scope that ends with this one; <see langword="null"/> where somebody else ends it.</param>
public sealed class RequestScope(Func<Type, object?> find, IDisposable? scope = null) : IDisposable, IAsyncDisposable
{
    private readonly Func<Type, object?> _find = find ?? throw new ArgumentNullException(nameof(find));

    /// <summary>Finds an object of a class.</summary>
    /// <param name="type">The class.</param>
    /// <returns>The object, or <see langword="null"/> where the scope has none.</returns>
    public object? Find(Type type) => _find(type);

    /// <summary>Ends the scope, with all that was made in it.</summary>
    public void Dispose() => scope?.Dispose();

    /// <summary>Ends the scope, with all that was made in it, and waits for what ends asynchronously.</summary>
    /// <returns>The end.</returns>
    public ValueTask DisposeAsync()
    {
        if (scope is IAsyncDisposable asynchronous)
            return asynchronous.DisposeAsync();
        Dispose();
        return ValueTask.CompletedTask;
    }
}
