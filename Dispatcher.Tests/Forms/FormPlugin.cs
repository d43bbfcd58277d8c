using Compat.Mibew;

namespace Tests.Forms;

/// <summary>A plugin of Mibew.</summary>
public sealed class FormPlugin : Plugin
{
    public override void Run()
    {
    }
}
