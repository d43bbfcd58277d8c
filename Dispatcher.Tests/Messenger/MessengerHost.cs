using Dispatching.Contracts;
using Dispatching.Messenger;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Tests.Messages;

/// <summary>A program with messages, as a host runs it, and with what it has logged.</summary>
internal sealed class MessengerHost : IAsyncDisposable
{
    private readonly IHost _host;

    private MessengerHost(IHost host, LogLines log)
    {
        _host = host;
        Log = log;
    }

    public LogLines Log { get; }

    public IServiceProvider Services => _host.Services;

    public IHostApplicationLifetime Lifetime => Services.GetRequiredService<IHostApplicationLifetime>();

    public static async Task<MessengerHost> StartAsync(
        Action<MessengerRegistrations> configure, Action<IListenerRegistry>? listen = null, Action<HostApplicationBuilder>? build = null)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        var log = new LogLines();
        builder.Logging.AddProvider(log);
        builder.Services.AddMessenger(messages => configure(messages.Map<OrderPlaced>(OrderPlaced.InPhp)));
        build?.Invoke(builder);
        IHost host = builder.Build();
        listen?.Invoke(host.Services.GetRequiredService<IListenerRegistry>());
        await host.StartAsync();
        return new MessengerHost(host, log);
    }

    public InMemoryTransport InMemory(string name) => (InMemoryTransport)Transport(name);

    public IMessageTransport Transport(string name) => Services.GetRequiredService<MessengerTransports>()[name];

    public async Task SendAsync(object message, string to, TimeSpan delay = default) =>
        await Services.GetRequiredService<IMessageSender>().SendAsync(message, to, delay);

    /// <summary>Dispatches in a scope, as a request does.</summary>
    public async Task DispatchAsync(object @event)
    {
        await using AsyncServiceScope scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IEventDispatcher>().DispatchEventAsync(@event);
    }

    public Task StopAsync(CancellationToken cancellationToken = default) => _host.StopAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        if (_host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
    }
}
