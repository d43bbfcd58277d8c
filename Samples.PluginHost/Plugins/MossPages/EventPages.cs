using Compat.Moss;
using PluginHost.Web;
using PluginHost.Web.Pages;

namespace PluginHost.Plugins.MossPages;

/// <summary>Pages about the kernel's events.</summary>
public sealed class EventPages : PageController
{
    private static readonly OrderedDictionary<string, string> s_events = new(StringComparer.Ordinal)
    {
        [KernelEvents.Request] = "A request was received.",
        [KernelEvents.Route] = "A route was found.",
        [KernelEvents.Controller] = "The controller is about to be called.",
        [KernelEvents.Response] = "The controller has responded.",
        [KernelEvents.Send] = "A response is about to be sent.",
        [KernelEvents.Forbidden] = "Access was refused.",
        [KernelEvents.NotFound] = "There is no such page.",
        [KernelEvents.Error] = "A page failed.",
    };

    /// <summary>The kernel's events.</summary>
    public static IReadOnlyCollection<string> Names => s_events.Keys;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, Func<PageRequest, PageResponse>> Actions =>
        new Dictionary<string, Func<PageRequest, PageResponse>>(StringComparer.Ordinal)
        {
            [DefaultAction] = List,
            ["show"] = Show,
            ["fail"] = Fail,
        };

    private static PageResponse List(PageRequest request)
    {
        Markup items = Markup.Join(s_events.Keys.Select(name => new Markup(
            $"""<li><a href="/moss/events/show?name={Uri.EscapeDataString(name)}">{name}</a></li>""")));
        return new(200, "The kernel's events", new Markup($"<ul>{items}</ul>"));
    }

    private static PageResponse Show(PageRequest request)
    {
        string name = request.Query.GetValueOrDefault("name", "");
        return s_events.TryGetValue(name, out string? meaning)
            ? new(200, name, new Markup($"<p>{meaning}</p>"))
            : throw new NotFoundException($"The kernel has no event '{name}'.");
    }

    // There to see what becomes of a page that fails.
    private static PageResponse Fail(PageRequest request) => throw new InvalidOperationException("This page always fails.");
}
