namespace Compat.Civi;

/// <summary>CiviCRM without a host: extensions alone, in the order in which they were activated.</summary>
/// <param name="extensions">The extensions; without them it begins with none.</param>
public sealed class StandaloneFramework(CiviModules? extensions = null) : UserFramework(extensions)
{
    /// <inheritdoc/>
    protected override IEnumerable<HostFunction> Find(string hook) => FunctionsOf(Extensions, hook);
}
