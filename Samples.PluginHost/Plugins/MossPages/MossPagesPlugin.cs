using Autofac;
using Compat.Moss;
using PluginHost.Web.Pages;

namespace PluginHost.Plugins.MossPages;

/// <summary>Pages about the kernel's events, and listeners to these: a trail, pages for errors, a layout around all.</summary>
public sealed class MossPagesPlugin : Module
{
    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterType<EventPages>().Named<PageController>("events");
        builder.RegisterType<OfficePages>().Named<PageController>("office");
        builder.RegisterType<Trail>().SingleInstance();
        builder.RegisterType<ErrorPages>().SingleInstance();
        builder.RegisterType<Layout>().SingleInstance();
        builder.RegisterBuildCallback(scope => Register(scope, scope.Resolve<MossDispatcher>()));
    }

    private static void Register(IComponentContext scope, MossDispatcher dispatcher)
    {
        Trail trail = scope.Resolve<Trail>();
        ErrorPages errors = scope.Resolve<ErrorPages>();
        Layout layout = scope.Resolve<Layout>();
        dispatcher.Register([.. EventPages.Names], trail.Note, 0);
        dispatcher.Register(KernelEvents.Forbidden, ErrorPages.Forbidden);
        dispatcher.Register(KernelEvents.NotFound, ErrorPages.NotFound);
        dispatcher.Register(KernelEvents.Error, errors.Failed);
        dispatcher.Register(KernelEvents.Send, layout.Wrap);
    }
}
