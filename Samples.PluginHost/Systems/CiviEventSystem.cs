using Compat.Civi;
using Dispatching.Contracts;

namespace PluginHost.Systems;

/// <summary>CiviCRM's hooks and internal events: a line's arguments are an event's fields, all by reference.</summary>
/// <param name="civi">CiviCRM, started.</param>
public sealed class CiviEventSystem(CiviApplication civi) : IEventSystem
{
    /// <inheritdoc/>
    public string Name => "civi";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> GetListeners() => civi.Dispatcher.GetListeners();

    /// <inheritdoc/>
    public async ValueTask<bool> DispatchAsync(
        string eventName, IDictionary<string, object?> arguments, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        GenericHookEvent @event = GenericHookEvent.Create(
            arguments.Select(argument => KeyValuePair.Create(argument.Key, (object?)new Reference<object?>(argument.Value))));
        try
        {
            await civi.Dispatcher.DispatchAsync(eventName, @event, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            arguments.Replace(@event.FieldNames.Select(name => KeyValuePair.Create(name, @event[name])));
        }

        return @event.IsPropagationStopped;
    }
}
