namespace Compat.Civi.Modules;

/// <summary>Drupal and Backdrop: the host's modules in the host's order, with extensions right behind the one named <c>civicrm</c>.</summary>
/// <param name="moduleNames">The host's modules in its order, <c>civicrm</c> among them. A module that is active and not named is an extension.</param>
public sealed class DrupalFramework(IReadOnlyList<string> moduleNames) : UserFramework
{
    private const string Own = "civicrm";

    internal override bool HearsByItself => false;

    /// <inheritdoc/>
    public override IEnumerable<ICiviModule> Order(IReadOnlyList<ICiviModule> active)
    {
        ArgumentNullException.ThrowIfNull(active);
        IEnumerable<ICiviModule> extensions = active.Where(module => !moduleNames.Contains(module.Name, StringComparer.Ordinal));
        int own = moduleNames.ToList().IndexOf(Own);
        IEnumerable<ICiviModule> Named(IEnumerable<string> names) => names.SelectMany(name => active.Where(module => module.Name == name));
        return own < 0
            ? [.. Named(moduleNames), .. extensions]
            : [.. Named(moduleNames.Take(own + 1)), .. extensions, .. Named(moduleNames.Skip(own + 1))];
    }
}
