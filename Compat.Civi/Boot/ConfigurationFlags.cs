namespace Compat.Civi;

/// <summary>
/// The flags of <c>hook_civicrm_config</c>: whether it is meant for CiviCRM's extensions (<c>civicrm</c>) and for the host's modules
/// (<c>uf</c>), and how often it was for extensions so far (<c>instances</c>). They count over all starts of an application.
/// </summary>
internal sealed class ConfigurationFlags
{
    private int _instances;

    /// <param name="given">What the caller said; it goes before what is said here.</param>
    public IDictionary<string, object?> Complete(IEnumerable<KeyValuePair<string, object?>> given)
    {
        var flags = new OrderedDictionary<string, object?>(StringComparer.Ordinal)
        {
            ["civicrm"] = false,
            ["uf"] = false,
            ["instances"] = 0,
        };
        bool isCounted = false;
        foreach ((string flag, object? value) in given)
        {
            flags[flag] = value;
            isCounted |= flag == "instances";
        }

        int instances = flags["civicrm"] is true ? Interlocked.Increment(ref _instances) : Volatile.Read(ref _instances);
        if (!isCounted)
            flags["instances"] = instances;
        return flags;
    }
}
