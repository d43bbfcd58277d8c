namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.PageAddCss"/>: style sheets are about to be attached to a page.</summary>
/// <param name="bag">The bag.</param>
public sealed class PageAddCssArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The request.</summary>
    public object? Request => Get<object>("request");

    /// <summary>The assets: addresses, or maps with content, type and weight.</summary>
    public IList<object?> Css
    {
        get => Get<IList<object?>>("css") ?? Own<List<object?>>("css");
        set => Set("css", value);
    }
}
