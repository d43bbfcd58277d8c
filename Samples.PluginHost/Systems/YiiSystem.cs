using Compat.Yii;
using Dispatching.Contracts;

namespace PluginHost.Systems;

/// <summary>Yii's global events: a line triggers one on the application, with a <see cref="LineEvent"/>.</summary>
/// <param name="app">The application.</param>
/// <param name="classes">Who listens to classes, for the listing.</param>
public sealed class YiiSystem(Application app, EventRegistry classes) : IEventSystem
{
    /// <inheritdoc/>
    public string Name => "yii";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> GetListeners() =>
        app.GetListeners().Concat(classes.GetListeners()).ToDictionary(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async ValueTask<bool> DispatchAsync(
        string eventName, IDictionary<string, object?> arguments, CancellationToken cancellationToken)
    {
        var @event = new LineEvent(arguments);
        await app.TriggerAsync(eventName, @event, cancellationToken).ConfigureAwait(false);
        return @event.Handled;
    }
}
