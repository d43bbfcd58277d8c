namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.PageAddJsPluginOptions"/>: options of scripts are about to be attached to a page.</summary>
/// <param name="bag">The bag.</param>
public sealed class PageAddJsPluginOptionsArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The request.</summary>
    public object? Request => Get<object>("request");

    /// <summary>Options by plugin.</summary>
    public IDictionary<string, object?> Plugins
    {
        get => Get<IDictionary<string, object?>>("plugins") ?? Own<Dictionary<string, object?>>("plugins");
        set => Set("plugins", value);
    }
}
