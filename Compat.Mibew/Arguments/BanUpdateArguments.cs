namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.BanUpdate"/>: a ban is saved.</summary>
/// <param name="bag">The bag.</param>
public sealed class BanUpdateArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The ban after the update.</summary>
    public object? Ban => Get<object>("ban");

    /// <summary>The ban before it.</summary>
    public object? OriginalBan => Get<object>("original_ban");
}
