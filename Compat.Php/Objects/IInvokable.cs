namespace Compat.Php;

/// <summary>PHP's <c>__invoke</c>: an object that can be called.</summary>
public interface IInvokable
{
    /// <summary>Calls the object.</summary>
    /// <param name="arguments">The arguments; those by reference are written back into it.</param>
    /// <returns>What the call gives.</returns>
    object? Invoke(object?[] arguments);
}
