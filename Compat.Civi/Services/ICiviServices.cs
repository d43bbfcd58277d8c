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

    /// <summary>
    /// Whether a service is made for each scope, so that a request must have been entered when it listens. One that is made once, or each
    /// time, is not.
    /// </summary>
    /// <param name="id">Its id.</param>
    /// <returns>Whether it is.</returns>
    bool IsOfScope(string id) => false;

    /// <summary>Begins a scope for a request.</summary>
    /// <returns>The scope; <see langword="null"/> where these services have none.</returns>
    CiviServiceScope? BeginScope() => null;

    /// <summary>A service, made when it is first asked for.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The service.</returns>
    /// <exception cref="ArgumentException">There is none.</exception>
    object Get(string id);
}
