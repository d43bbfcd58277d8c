using Dispatching.Contracts;

namespace Compat.Civi;

/// <summary>A service that is made when it is first needed, by one thread, while others that need it wait.</summary>
/// <remarks>No lock is held meanwhile. What fails is tried again.</remarks>
internal sealed class MadeService(string id, Func<object?> factory)
{
    private readonly Making _making = new();
    private volatile object? _made;

    /// <summary>The service, if it was made.</summary>
    public object? Made => _made;

    /// <exception cref="InvalidOperationException">The service needs itself, or nothing was made.</exception>
    public object Get()
    {
        if (_made is { } known)
            return known;
        if (_making.Begin() != MakingTurn.First)
        {
            throw new InvalidOperationException(
                $"The service '{id}' needs itself, perhaps by way of another. Let one of them ask for the other later.");
        }

        try
        {
            return _made ??= factory() ?? throw new InvalidOperationException(
                $"The factory of the service '{id}' made nothing. Let it make an object.");
        }
        finally
        {
            _making.End();
        }
    }
}
