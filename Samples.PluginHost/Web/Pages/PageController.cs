using Compat.Moss;

namespace PluginHost.Web.Pages;

/// <summary>
/// A controller, one for each request. It is registered by its name:
/// <c>builder.RegisterType&lt;EventPages&gt;().Named&lt;PageController&gt;("events")</c>.
/// </summary>
public abstract class PageController : IMossController
{
    /// <summary>The action that is meant where none is named.</summary>
    public const string DefaultAction = "index";

    /// <summary>The actions by their names.</summary>
    public abstract IReadOnlyDictionary<string, Func<PageRequest, PageResponse>> Actions { get; }

    /// <inheritdoc/>
    public virtual object? Before() => null;

    /// <inheritdoc/>
    public virtual object? After(object? response) => null;
}
