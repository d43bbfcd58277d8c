using Compat.Mibew;

namespace Benchmarks;

/// <summary>A Mibew plugin that does nothing of its own.</summary>
internal sealed class QuietPlugin : Plugin
{
    public override void Run()
    {
    }
}
