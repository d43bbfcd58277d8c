using Dispatching.PhpWorker;
using Dispatching.PhpWorker.Containers;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

// Where programs look for what they can add to their services.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Adds plugins of PHP to .NET's own dependency injection.</summary>
public static class PhpPluginServiceCollectionExtensions
{
    /// <summary>
    /// Adds a plugin of PHP: it is loaded when a host starts, or by <see cref="UsePhpPlugins"/>, and listens in the dispatchers that the
    /// container has: that of <c>services.AddDispatcher()</c> for Symfony, and those of the adapters. Take <see cref="PhpPlugins"/> to ask
    /// how it does.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="path">A PHP file, or a folder with PHP files.</param>
    /// <param name="options">How it is run; <see langword="null"/> for what the options say by themselves.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddPhpPlugin(this IServiceCollection services, string path, PhpPluginOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(path);
        services.AddSingleton(new AddedPlugin(path, options));
        services.TryAddSingleton(provider => new PhpPlugins(provider));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, PluginStart>());
        return services;
    }

    /// <summary>Loads the plugins now, where no host starts: call it once, when the container is built.</summary>
    /// <param name="provider">The container.</param>
    /// <returns>The container.</returns>
    /// <exception cref="PhpPluginException">There is no PHP, or a plugin cannot be loaded.</exception>
    /// <exception cref="InvalidOperationException">
    /// No plugin was added, or the container has no dispatcher of a plugin's system.
    /// </exception>
    public static IServiceProvider UsePhpPlugins(this IServiceProvider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        provider.GetRequiredService<PhpPlugins>();
        return provider;
    }
}
