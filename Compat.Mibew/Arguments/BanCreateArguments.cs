namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.BanCreate"/>: a ban has been created.</summary>
/// <param name="bag">The bag.</param>
public sealed class BanCreateArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The ban.</summary>
    public object? Ban => Get<object>("ban");
}
