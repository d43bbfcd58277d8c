namespace Dispatching.Messenger;

/// <summary>A kind of broker: makes the transports whose DSNs begin with its schemes.</summary>
public interface IMessageBroker
{
    /// <summary>The schemes, as in <c>redis</c>.</summary>
    IReadOnlyList<string> Schemes { get; }

    /// <summary>Makes a transport. It connects when it is first used.</summary>
    /// <param name="dsn">Where it leads, and how.</param>
    /// <param name="context">What it has from the program.</param>
    /// <returns>The transport.</returns>
    /// <exception cref="FormatException">The DSN has an option that is not known, or a value that does not fit.</exception>
    IMessageTransport Open(TransportDsn dsn, TransportContext context);
}
