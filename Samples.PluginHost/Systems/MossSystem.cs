using Compat.Moss;
using Dispatching.Contracts;

namespace PluginHost.Systems;

/// <summary>Moss's events: a line's <c>subject</c> and <c>message</c> are fired, and what comes back is its <c>result</c>.</summary>
/// <param name="dispatcher">The dispatcher.</param>
public sealed class MossSystem(MossDispatcher dispatcher) : IEventSystem
{
    /// <inheritdoc/>
    public string Name => "moss";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> GetListeners() => dispatcher.GetListeners();

    /// <inheritdoc/>
    public async ValueTask<bool> DispatchAsync(
        string eventName, IDictionary<string, object?> arguments, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        arguments.TryGetValue("subject", out object? subject);
        arguments.TryGetValue("message", out object? message);
        arguments["result"] = await dispatcher.FireAsync(eventName, subject, message as string, cancellationToken).ConfigureAwait(false);
        return false;
    }
}
