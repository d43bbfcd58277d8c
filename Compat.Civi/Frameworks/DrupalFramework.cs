namespace Compat.Civi;

/// <summary>
/// Drupal and Backdrop: the site's modules in their order, with the extensions right behind the one called <c>civicrm</c>.
/// </summary>
public sealed class DrupalFramework : UserFramework
{
    private bool _isRunning = true;

    /// <summary>Makes a host.</summary>
    /// <param name="extensions">The extensions; without them it begins with none.</param>
    public DrupalFramework(CiviModules? extensions = null)
        : base(extensions) => SiteModules.Tell(Forget);

    /// <summary>
    /// The site's modules, in Drupal's order, the one called <c>civicrm</c> among them. Without that, extensions come last.
    /// </summary>
    public CiviModules SiteModules { get; } = [];

    /// <summary>Whether Drupal has started; before, extensions alone are called.</summary>
    public bool IsRunning
    {
        get => Volatile.Read(ref _isRunning);
        set
        {
            Volatile.Write(ref _isRunning, value);
            Forget();
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<HostFunction> Find(string hook)
    {
        var order = new List<ICiviModule>();
        bool isPlaced = false;
        foreach (ICiviModule module in IsRunning ? [.. SiteModules] : Array.Empty<ICiviModule>())
        {
            order.Add(module);
            if (isPlaced || !module.Name.Equals("civicrm", StringComparison.OrdinalIgnoreCase))
                continue;
            order.AddRange(Extensions);
            isPlaced = true;
        }

        if (!isPlaced)
            order.AddRange(Extensions);
        return FunctionsOf(order.DistinctBy(module => module.Name, StringComparer.OrdinalIgnoreCase), hook);
    }
}
