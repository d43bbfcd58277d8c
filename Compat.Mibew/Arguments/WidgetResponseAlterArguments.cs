namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.WidgetResponseAlter"/>: what the widget gets is ready to be sent.</summary>
/// <param name="bag">The bag.</param>
public sealed class WidgetResponseAlterArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The visitor.</summary>
    public IDictionary<string, object?> Visitor
    {
        get => Get<IDictionary<string, object?>>("visitor") ?? Own<Dictionary<string, object?>>("visitor");
        set => Set("visitor", value);
    }

    /// <summary>The request.</summary>
    public object? Request => Get<object>("request");

    /// <summary>Handlers, dependencies, load and data.</summary>
    public IDictionary<string, object?> Response
    {
        get => Get<IDictionary<string, object?>>("response") ?? Own<Dictionary<string, object?>>("response");
        set => Set("response", value);
    }

    /// <summary>Makes addresses of routes.</summary>
    public object? RouteUrlGenerator => Get<object>("route_url_generator");

    /// <summary>Makes addresses of assets from their paths, as in <c>args.AssetUrlGenerator!(FilesPath + "/func.js")</c>.</summary>
    public Func<string, string>? AssetUrlGenerator => Get<Func<string, string>>("asset_url_generator");
}
