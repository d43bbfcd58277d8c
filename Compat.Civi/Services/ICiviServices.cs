namespace Compat.Civi;

/// <summary>Where listeners that are services come from.</summary>
public interface ICiviServices
{
    /// <summary>Whether there is a service.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>Whether there is one.</returns>
    bool Has(string id);

    /// <summary>A service, made when it is first asked for.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The service.</returns>
    /// <exception cref="ArgumentException">There is none.</exception>
    object Get(string id);
}
