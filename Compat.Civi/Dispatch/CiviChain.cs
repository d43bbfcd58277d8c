using Dispatching.Engine;

namespace Compat.Civi;

/// <summary>The listeners of an event. Once they have changed, nothing of before is kept.</summary>
/// <param name="one">The event.</param>
/// <param name="gate">The dispatcher's lock.</param>
internal sealed class CiviChain(CiviEvent one, Lock gate) : ListenerChain<CiviListener>(gate)
{
    protected override void OnChanged() => one.Forget();
}
