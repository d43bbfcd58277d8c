namespace Compat.Civi;

/// <summary>CiviCRM's SOAP server: hooks reach listeners, and no module.</summary>
public sealed class SoapFramework : UserFramework
{
    /// <inheritdoc/>
    protected override IEnumerable<HostFunction> Find(string hook) => [];
}
