using Compat.Moss;
using PluginHost.Web;
using PluginHost.Web.Pages;

namespace PluginHost.Plugins.MossPages;

/// <summary>Pages that nobody may see, so that there is something to be refused.</summary>
public sealed class OfficePages : PageController
{
    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, Func<PageRequest, PageResponse>> Actions =>
        new Dictionary<string, Func<PageRequest, PageResponse>>(StringComparer.Ordinal)
        {
            [DefaultAction] = _ => new(200, "The office", new Markup($"<p>Nobody reads this.</p>")),
        };

    /// <inheritdoc/>
    public override object? Before() => throw new ForbiddenException("The office is closed to visitors.");
}
