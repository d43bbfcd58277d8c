using System.Collections;
using Dispatching.PhpWorker.Containers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dispatching.PhpWorker;

/// <summary>The plugins of PHP that were added to .NET's dependency injection: loaded, and listening, once this is there.</summary>
public sealed class PhpPlugins : IReadOnlyList<PhpPlugin>, IDisposable, IAsyncDisposable
{
    private readonly List<PhpPlugin> _plugins = [];

    internal PhpPlugins(IServiceProvider provider)
    {
        try
        {
            foreach (AddedPlugin added in provider.GetServices<AddedPlugin>())
            {
                var plugin = PhpPlugin.Load(added.Path, added.Options, provider.GetService<ILogger<PhpPlugin>>());
                _plugins.Add(plugin);
                PluginServices.Listen(plugin, provider.GetService);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _plugins.Count;

    /// <summary>A plugin.</summary>
    /// <param name="index">Its place in the order in which they were added.</param>
    public PhpPlugin this[int index] => _plugins[index];

    /// <inheritdoc/>
    public IEnumerator<PhpPlugin> GetEnumerator() => _plugins.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Ends the plugins' processes.</summary>
    public void Dispose()
    {
        foreach (PhpPlugin plugin in _plugins)
            plugin.Dispose();
    }

    /// <summary>Ends the plugins' processes.</summary>
    /// <returns>A task for their end.</returns>
    public async ValueTask DisposeAsync()
    {
        foreach (PhpPlugin plugin in _plugins)
            await plugin.DisposeAsync().ConfigureAwait(false);
    }
}
