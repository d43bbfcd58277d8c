using Autofac;
using Compat.Moss;

namespace PluginHost.Web.Pages;

/// <summary>Finds controllers and their actions by name.</summary>
/// <param name="names">The controllers that there are.</param>
/// <param name="scope">The request's.</param>
internal sealed class PageRouter(PageControllers names, ILifetimeScope scope)
{
    /// <summary>Finds what answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The action.</returns>
    /// <exception cref="NotFoundException">There is no such controller, or it has no such action.</exception>
    public Func<PageRequest, object?> Find(PageRequest request)
    {
        if (!names.Contains(request.Controller))
            throw new NotFoundException($"There is no controller '{request.Controller}'.");
        var controller = scope.ResolveNamed<PageController>(request.Controller);
        return controller.Actions.TryGetValue(request.Action, out Func<PageRequest, PageResponse>? action)
            ? MossController.Action<PageController, PageRequest>(() => controller, (_, asked) => action(asked))
            : throw new NotFoundException($"The controller '{request.Controller}' has no action '{request.Action}'.");
    }
}
