namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.PageAddJs"/>: scripts are about to be attached to a page.</summary>
/// <param name="bag">The bag.</param>
public sealed class PageAddJsArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The request.</summary>
    public object? Request => Get<object>("request");

    /// <summary>The assets: addresses, or maps with content, type and weight.</summary>
    public IList<object?> Js
    {
        get => Get<IList<object?>>("js") ?? Own<List<object?>>("js");
        set => Set("js", value);
    }
}
