using Compat.Mibew;

namespace Tests.MibewAdapter;

#pragma warning disable CA1822 // Plugins' methods are found on their objects.
/// <summary>What a vendor's plugins have in common.</summary>
internal abstract class SilentBase
{
    private void OnBase(EventArguments arguments) => arguments["seen"] = "base";
}
