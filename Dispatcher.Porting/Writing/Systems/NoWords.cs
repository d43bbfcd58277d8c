using Dispatching.Porting.Finding;

namespace Dispatching.Porting.Writing.Systems;

/// <summary>A plugin of no known system: it registers nothing.</summary>
internal sealed class NoWords : SystemWords
{
    public override IReadOnlyList<string> Statement(ProjectPlan plan, FoundRegistration registration, ListenerTarget? target) => [];
}
