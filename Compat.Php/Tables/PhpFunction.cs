namespace Compat.Php;

/// <summary>A function of PHP: how it is called there, and which method of <see cref="Php"/> does its work.</summary>
public sealed class PhpFunction
{
    private readonly Func<object?[], object?> _call;

    internal PhpFunction(string name, string method, int required, PhpParameter[] parameters, Func<object?[], object?> call)
    {
        Name = name;
        Method = method;
        RequiredCount = required;
        Parameters = parameters;
        _call = call;
    }

    /// <summary>The name in PHP.</summary>
    public string Name { get; }

    /// <summary>The name of the method of <see cref="Php"/>.</summary>
    public string Method { get; }

    /// <summary>How many arguments it takes at least.</summary>
    public int RequiredCount { get; }

    /// <summary>The parameters, in order.</summary>
    public IReadOnlyList<PhpParameter> Parameters { get; }

    /// <summary>Whether the last parameter takes any number of arguments.</summary>
    public bool IsVariadic => Parameters.Count > 0 && Parameters[^1].IsVariadic;

    /// <summary>
    /// Calls the function as PHP does from code without <c>strict_types</c>: arguments are converted to what it declares.
    /// </summary>
    /// <param name="arguments">
    /// The arguments. Of those by reference the new value is put back into it; an array by reference is changed itself.
    /// </param>
    /// <returns>What the function gives; <see langword="null"/> where it gives nothing.</returns>
    /// <exception cref="ArgumentCountError">There are too few or too many arguments.</exception>
    /// <exception cref="TypeError">An argument cannot be converted.</exception>
    public object? Invoke(params object?[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments.Length < RequiredCount || (arguments.Length > Parameters.Count && !IsVariadic))
            throw Arguments.CountIsWrong(Name, arguments.Length, RequiredCount, IsVariadic ? int.MaxValue : Parameters.Count);
        return _call(arguments);
    }
}
