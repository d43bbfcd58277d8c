namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.RoutesAlter"/>: all routes are loaded.</summary>
/// <param name="bag">The bag.</param>
public sealed class RoutesAlterArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The routes.</summary>
    public object? Routes
    {
        get => Get<object>("routes");
        set => Set("routes", value);
    }
}
