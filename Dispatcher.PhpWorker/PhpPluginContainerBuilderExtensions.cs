using Autofac;
using Autofac.Core;
using Dispatching.PhpWorker.Containers;
using Microsoft.Extensions.Logging;

namespace Dispatching.PhpWorker;

/// <summary>Registers plugins of PHP with Autofac.</summary>
public static class PhpPluginContainerBuilderExtensions
{
    /// <summary>
    /// Loads a plugin of PHP when the container is built, and lets it listen in the dispatchers that the container has:
    /// <see cref="DispatcherModule"/>'s for Symfony, and those of the adapters' modules. Registered with a lifetime scope, the plugin has a
    /// process for that scope, and of Symfony's events it hears those of that scope. Resolve <see cref="PhpPlugin"/> to ask how it does.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="path">A PHP file, or a folder with PHP files.</param>
    /// <param name="options">How it is run; <see langword="null"/> for what the options say by themselves.</param>
    /// <returns>The builder.</returns>
    /// <remarks>
    /// Building the container fails with a <see cref="PhpPluginException"/> where there is no PHP or the plugin cannot be loaded, and with
    /// an <see cref="InvalidOperationException"/> where the container has no dispatcher of its system.
    /// </remarks>
    public static ContainerBuilder RegisterPhpPlugin(this ContainerBuilder builder, string path, PhpPluginOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(path);
        object key = new();
        builder.Register(context => PhpPlugin.Load(path, options, context.ResolveOptional<ILogger<PhpPlugin>>()))
            .Keyed<PhpPlugin>(key).As<PhpPlugin>().SingleInstance();
        builder.RegisterBuildCallback(scope => Listen(scope, key));
        return builder;
    }

    private static void Listen(ILifetimeScope scope, object key)
    {
        PhpPlugin plugin;
        try
        {
            plugin = scope.ResolveKeyed<PhpPlugin>(key);
        }
        catch (DependencyResolutionException exception) when (exception.GetBaseException() is PhpPluginException or ArgumentException)
        {
            // Which says all; the container's adds where it stood.
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(exception.GetBaseException());
            throw;
        }

        PluginServices.Listen(plugin, scope.ResolveOptional);
    }
}
