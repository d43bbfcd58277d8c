namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.BanDelete"/>: a ban has been deleted.</summary>
/// <param name="bag">The bag.</param>
public sealed class BanDeleteArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The ban that was deleted.</summary>
    public long Id => Get<long>("id");
}
