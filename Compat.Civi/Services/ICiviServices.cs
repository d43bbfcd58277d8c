namespace Compat.Civi;

/// <summary>Where listeners that are services come from.</summary>
public interface ICiviServices
{
    /// <summary>Whether there is a service.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>Whether there is one.</returns>
    bool Has(string id);

    /// <summary>The class of a service, where it is known without making the service: what its listeners take can be checked then.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The class; <see langword="null"/> where it is not known.</returns>
    Type? FindType(string id) => null;

    /// <summary>A service, made when it is first asked for.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The service.</returns>
    /// <exception cref="ArgumentException">There is none.</exception>
    object Get(string id);
}
