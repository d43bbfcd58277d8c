namespace Compat.Civi;

/// <summary>A module's function, as a host calls it.</summary>
/// <param name="Module">The module's name.</param>
/// <param name="Function">The function.</param>
/// <param name="Use">What becomes of what it returns.</param>
public sealed record HostFunction(string Module, HookFunction Function, ReturnUse Use = ReturnUse.Merged)
{
    /// <summary>How many parameters it gets at least; missing ones are <see langword="null"/>.</summary>
    public int Padding { get; init; }

    /// <summary>Whether it gets nothing by reference.</summary>
    public bool IsByValue { get; init; }

    internal HookArguments Arguments(GenericHookEvent @event) => new(@event, Padding, IsByValue);
}
