using Dispatching.Messenger.Registration;
using Microsoft.Extensions.Logging;

namespace Dispatching.Messenger;

/// <summary>The transports of a program, by their names. Safe for use by several threads at once.</summary>
public sealed class MessengerTransports : IAsyncDisposable
{
    private readonly Dictionary<string, IMessageTransport> _transports = new(StringComparer.Ordinal);

    internal MessengerTransports(MessengerPlan plan, ILoggerFactory loggers, TimeProvider time)
    {
        List<string> faults = [.. plan.Faults()];
        foreach ((string name, Func<TransportContext, IMessageTransport> open) in plan.Transports)
        {
            try
            {
                _transports[name] = open(new TransportContext(name, loggers.CreateLogger($"Dispatching.Messenger.{name}"), time));
            }
            catch (FormatException refused)
            {
                faults.Add(refused.Message);
            }
        }

        if (faults.Count > 0)
            throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
    }

    /// <summary>The names.</summary>
    public IReadOnlyCollection<string> Names => _transports.Keys;

    /// <summary>Gives a transport.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The transport.</returns>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public IMessageTransport this[string name] =>
        _transports.GetValueOrDefault(name)
        ?? throw new ArgumentException(
            $"There is no transport '{name}', but '{string.Join("', '", _transports.Keys)}'. "
            + $"Call 'messages.Transport(\"{name}\", …)'.", nameof(name));

    /// <summary>Ends all transports.</summary>
    /// <returns>The end.</returns>
    public async ValueTask DisposeAsync()
    {
        foreach (IMessageTransport transport in _transports.Values)
            await transport.DisposeAsync().ConfigureAwait(false);
    }
}
