using Dispatching.Engine;

namespace Compat.Yii.Handlers;

/// <summary>The handlers of one name or pattern of events, of one class or pattern of classes.</summary>
internal sealed class ClassChain(string @class, bool isPattern, Lock gate) : ListenerChain<Handler>(gate)
{
    // What is malformed is the name of a type, of an array say, and nothing else.
    private readonly WildcardPattern? _pattern = isPattern ? WildcardPattern.Find(@class, escape: false) : null;

    public bool IsOf(string level) => string.Equals(@class, level, StringComparison.Ordinal) || _pattern?.Matches(level) == true;
}
