using Compat.Comodojo;
using Dispatching.Contracts;

namespace PluginHost.Systems;

/// <summary>
/// Comodojo's requests: a line's event is a request, as in <c>GET /hello/world</c>, and <c>status</c> and <c>content</c> are its answer.
/// </summary>
/// <param name="dispatcher">The dispatcher.</param>
public sealed class ComodojoSystem(ComodojoDispatcher dispatcher) : IEventSystem
{
    /// <inheritdoc/>
    public string Name => "comodojo";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> GetListeners() => dispatcher.GetListeners();

    /// <inheritdoc/>
    public async ValueTask<bool> DispatchAsync(
        string eventName, IDictionary<string, object?> arguments, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(arguments);
        string[] parts = eventName.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2)
            throw new FormatException($"'{eventName}' is no request. Write a method and a path, as in 'GET /hello/world'.");
        ObjectRequest request = ObjectRequest.FromPath(parts[1], parts[0]);
        foreach ((string name, object? value) in arguments)
            request.Parameters[name] = value?.ToString() ?? "";
        IObjectResult result = await dispatcher.RunAsync(request, cancellationToken).ConfigureAwait(false);
        arguments["status"] = result.StatusCode;
        arguments["content"] = result.Content;
        if (result.Location is not null)
            arguments["location"] = result.Location;
        return false;
    }
}
