using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Dispatching.PhpWorker.Containers;

/// <summary>Loads the plugins when a host starts.</summary>
internal sealed class PluginStart(IServiceProvider provider) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        Task.Run(provider.GetRequiredService<PhpPlugins>, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
