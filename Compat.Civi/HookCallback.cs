namespace Compat.Civi;

/// <summary>A hook-style listener that takes all parameters, however many there are.</summary>
/// <param name="parameters">The parameters, by reference.</param>
/// <returns>What it gives back: a list, a map or a <see cref="PhpArray"/>, merged with what others give; anything else is passed over.</returns>
public delegate object? HookCallback(HookParameters parameters);
