namespace Dispatching.Contracts;

/// <summary>Several registrations that go together.</summary>
internal sealed class RegistrationGroup : IRegistrationOwner
{
    private ListenerRegistration[] _registrations;

    private RegistrationGroup(ListenerRegistration[] registrations) => _registrations = registrations;

    /// <summary>Adds all listeners, or none where the registry refuses one.</summary>
    public static ListenerRegistration Add(IListenerRegistry registry, ListenerDefinition[] definitions)
    {
        var registrations = new ListenerRegistration[definitions.Length];
        try
        {
            for (int i = 0; i < definitions.Length; i++)
                registrations[i] = registry.AddListener(definitions[i]);
        }
        catch
        {
            foreach (ListenerRegistration added in registrations)
                added.Dispose();
            throw;
        }

        return new ListenerRegistration(new RegistrationGroup(registrations), 0);
    }

    public bool Remove(long id)
    {
        bool removed = false;
        foreach (ListenerRegistration registration in Interlocked.Exchange(ref _registrations, []))
            removed |= registration.Remove();
        return removed;
    }
}
