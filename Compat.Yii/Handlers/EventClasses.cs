namespace Compat.Yii.Handlers;

/// <summary>The classes and patterns of classes whose events of one name or pattern have handlers.</summary>
internal sealed class EventClasses(string eventName, bool isPattern)
{
    private readonly WildcardPattern? _pattern = isPattern ? WildcardPattern.Of(eventName) : null;

    public OrderedTable<ClassChain> Chains { get; } = new();

    /// <summary>Whether an event is one of the pattern.</summary>
    public bool Matches(string name) => _pattern?.Matches(name) == true;
}
