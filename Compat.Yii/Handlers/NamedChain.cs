using Dispatching.Engine;

namespace Compat.Yii.Handlers;

/// <summary>The handlers of one name or pattern of one object.</summary>
internal sealed class NamedChain(string name, Lock gate) : ListenerChain<Handler>(gate)
{
    // Kept here: patterns that are parsed anew for each name would make many of them cost much.
    private readonly WildcardPattern? _pattern = WildcardPattern.IsPattern(name) ? WildcardPattern.Of(name) : null;

    public bool Matches(string eventName) => _pattern?.Matches(eventName) == true;
}
