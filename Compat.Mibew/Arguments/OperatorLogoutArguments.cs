namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.OperatorLogout"/>: an operator has logged out.</summary>
/// <param name="bag">The bag.</param>
public sealed class OperatorLogoutArguments(EventArguments bag) : ArgumentsView(bag);
