namespace Compat.Civi.Modules;

/// <summary>CiviCRM Standalone: extensions alone, in the order of their activation.</summary>
public sealed class StandaloneFramework : UserFramework
{
    internal override bool HearsByItself => false;
}
