namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.ResourceNotFound"/>: a resource is not found.</summary>
/// <param name="bag">The bag.</param>
public sealed class ResourceNotFoundArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The request.</summary>
    public object? Request => Get<object>("request");

    /// <summary>What is sent instead of an error.</summary>
    public object? Response
    {
        get => Get<object>("response");
        set => Set("response", value);
    }
}
