using Microsoft.Extensions.Logging;

namespace Dispatching.Messenger;

/// <summary>What a transport has from the program.</summary>
/// <param name="Name">The transport's name.</param>
/// <param name="Logger">Where it says what it could not do.</param>
/// <param name="Time">The time.</param>
public sealed record TransportContext(string Name, ILogger Logger, TimeProvider Time);
