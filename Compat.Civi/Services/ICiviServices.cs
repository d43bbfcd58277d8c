namespace Compat.Civi;

/// <summary>Where listeners that are services come from.</summary>
public interface ICiviServices
{
    /// <summary>Whether there is a service.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>Whether there is one.</returns>
    bool Has(string id);

    /// <summary>
    /// The class of a service, if it is known without making the service: the parameters of its listeners can then be checked.
    /// </summary>
    /// <param name="id">Its id.</param>
    /// <returns>The class; <see langword="null"/> where it is not known.</returns>
    Type? FindType(string id) => null;

    /// <summary>A service, made when it is first asked for.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The service.</returns>
    /// <exception cref="ArgumentException">There is none.</exception>
    object Get(string id);
}
