namespace Compat.Civi;

/// <summary>What <c>hook_civicrm_container</c> amends: the definition of the service <c>dispatcher</c>. CiviCRM's <c>ContainerBuilder</c>, as far as listeners go.</summary>
public sealed class CiviContainer
{
    /// <summary>The dispatcher's identifier.</summary>
    public const string DispatcherId = "dispatcher";

    internal CiviContainer(Func<string, bool> exists) => Dispatcher = new DispatcherDefinition(exists);

    internal DispatcherDefinition Dispatcher { get; }

    /// <summary>The definition of a service.</summary>
    /// <param name="id">Its identifier: <c>dispatcher</c>, or <c>event_dispatcher</c>.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="ArgumentException">It is another service's: register those with Autofac.</exception>
    public DispatcherDefinition FindDefinition(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id is DispatcherId or "event_dispatcher"
            ? Dispatcher
            : throw new ArgumentException($"There is no definition '{id}' here, only '{DispatcherId}'. Register other services with Autofac.", nameof(id));
    }
}
