namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.ResourceAccessDenied"/>: access to a resource is denied.</summary>
/// <param name="bag">The bag.</param>
public sealed class ResourceAccessDeniedArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The request.</summary>
    public object? Request => Get<object>("request");

    /// <summary>What is sent instead of a refusal.</summary>
    public object? Response
    {
        get => Get<object>("response");
        set => Set("response", value);
    }
}
