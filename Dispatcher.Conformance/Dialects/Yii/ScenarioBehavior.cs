using Compat.Yii;

namespace Conformance.Dialects.Yii;

/// <summary>A behavior of a scenario, new at every attachment.</summary>
/// <param name="events">What it listens to.</param>
internal sealed class ScenarioBehavior(Func<ScenarioBehavior, IEnumerable<KeyValuePair<string, Delegate>>> events) : Behavior
{
    public override IEnumerable<KeyValuePair<string, Delegate>> Events() => events(this);
}
